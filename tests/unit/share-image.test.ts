// When this fails, a title runs over the promise or out of its share image, or the image is one that no reader opens.
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { render } from '../../src/integrations/images/render.ts';

const [edge, column, title, promise] = [72, 720, 160, 515];
const frame = render({ kind: 'share', title: '.' }).then(pixelsOf);

async function pixelsOf(png: Buffer) {
  const { data, info } = await sharp(png)
    .removeAlpha()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, ...info };
}

test.each([
  'Safety',
  'Acupuncture, chiropractic, osteopathy, physiotherapy or heat pads',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau',
  'What a hot stone massage can and cannot do for a very sore back'.replaceAll(' ', '\u00A0'),
  'W'.repeat(65),
  'Heat & <cold>: “which” is better — 40\u00A0°C?',
])('the share image of “%s” is whole, and its title stays in its place', async (words) => {
  const [picture, empty] = [await pixelsOf(await render({ kind: 'share', title: words })), await frame];
  expect([picture.width, picture.height]).toEqual([1200, 630]);
  const marked = [...picture.data].flatMap((shade, at) => (shade === empty.data[at] ? [] : at));
  expect(marked.length).toBeGreaterThan(1000);
  for (const at of marked) {
    const [x, y] = [at % 1200, Math.floor(at / 1200)];
    if (x < edge - 2 || x > edge + column || y < title || y > promise) expect.fail(`drawn at ${x}, ${y}`);
  }
});
