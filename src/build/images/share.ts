import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { shareSize } from '../../metadata/share.ts';
import { site } from '../../site.ts';
import { ink, stones } from './parts.ts';

// One thread an image, and nothing kept between them: two are drawn at once, and no two are alike.
sharp.concurrency(1);
sharp.cache(false);

/** The heading face as a file that sharp reads by itself (it takes no WOFF): the fonts of the machine that builds play no part. */
export const fontfile = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/fraunces/600SemiBold/Fraunces_600SemiBold.ttf'),
);
const [edge, column] = [72, 720];

/** Words in the heading face, as sharp draws them; lines break at the column's width. */
const words = (text: string, size: number, colour: string) => ({
  text: {
    text: `<span foreground="${ink(colour)}">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</span>`,
    font: `Fraunces SemiBold ${size}`,
    fontfile,
    width: column,
    dpi: 72,
    rgba: true,
  },
});

const parts = [
  { input: Buffer.from(stones.replace('<svg', '<svg width="288" height="288"')), left: edge + column + 48, top: 171 },
  { input: words(site.name, 40, 'ember'), left: edge, top: edge },
  { input: words(site.promise, 30, 'ink-soft'), left: edge, top: shareSize.height - edge - 30 },
];

const titlePart = (title: string) => ({ input: words(title, 68, 'ink'), left: edge, top: 2 * edge + 16 });

/** What every image shows beside its title, as bare pixels. Drawn once a build: of a thousand images only the titles differ. */
const frame = () =>
  sharp({ create: { ...shareSize, channels: 3, background: ink('paper') } })
    .composite(parts)
    .raw()
    .toBuffer({ resolveWithObject: true });
let drawn: ReturnType<typeof frame> | undefined;

/** The image that share previews show for a page, as PNG. The same title always gives the same bytes. */
export async function share(title: string): Promise<Buffer> {
  drawn ??= frame();
  const { data, info } = await drawn;
  return sharp(data, { raw: info })
    .composite([titlePart(title)])
    .png({ compressionLevel: 2 })
    .toBuffer();
}
