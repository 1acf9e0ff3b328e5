import { publicDir } from 'astro:config/server';
import { readFileSync } from 'node:fs';
import font from '@fontsource/fraunces/files/fraunces-latin-600-normal.woff?inline';
import satori from 'satori';
import { version as satoriVersion } from 'satori/package.json';
import sharp from 'sharp';
import { site } from '../site.ts';
import { colour } from './colours.ts';
import { cachedImage } from './image-cache.ts';
import { shareSize } from './share.ts';

type Style = Record<string, string | number>;
const box = (style: Style, ...children: unknown[]) => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** What the image shows: the title at the left, the stones of the site's icon at the right. */
function shareDrawing(title: string) {
  const stones = `data:image/svg+xml;base64,${readFileSync(new URL('icon.svg', publicDir)).toString('base64')}`;
  return box(
    {
      ...shareSize,
      boxSizing: 'border-box',
      padding: 72,
      background: colour('paper').light,
      color: colour('ink').light,
      fontFamily: 'Fraunces',
    },
    box(
      { width: 720, flexDirection: 'column', justifyContent: 'space-between' },
      box({ fontSize: 40, color: colour('ember').light }, site.name),
      box({ fontSize: 68, lineHeight: 1.15 }, title),
      box({ fontSize: 30, color: colour('ink-soft').light }, site.promise),
    ),
    { type: 'img', props: { src: stones, width: 288, height: 288, style: { margin: 'auto 0 auto 48px' } } },
  );
}

/**
 * The image that share previews show for a page. The same title always gives the same bytes:
 * Satori turns letters into outlines, so the fonts of the machine that builds play no part.
 */
export function shareImage(title: string): Promise<Response> {
  const drawing = shareDrawing(title);
  return cachedImage([drawing, font, satoriVersion, sharp.versions], async () => {
    const data = Buffer.from(font.slice(font.indexOf(',') + 1), 'base64');
    const svg = await satori(drawing, { ...shareSize, fonts: [{ name: 'Fraunces', data, weight: 600 }] });
    return sharp(Buffer.from(svg)).png({ palette: true, dither: 0 }).toBuffer();
  });
}
