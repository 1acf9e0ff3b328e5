import { publicDir } from 'astro:config/server';
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { colour } from './colours.ts';
import { cachedImage } from './image-cache.ts';

/** The sizes that phones ask for, in pixels: Apple's, then the two of a web manifest. */
export const iconSizes = [180, 192, 512] as const;

/** The icon as a square PNG on paper, with room at its edge for masks that cut corners. */
export function iconImage(size: number): Promise<Response> {
  const svg = readFileSync(new URL('icon.svg', publicDir));
  const background = colour('paper').light;
  const edge = Math.round(size * 0.18);
  return cachedImage([svg.toString(), size, edge, background, sharp.versions], () =>
    sharp(svg, { density: (72 * size) / 32 })
      .resize(size - 2 * edge)
      .extend({ top: edge, bottom: edge, left: edge, right: edge, background })
      .flatten({ background })
      .png({ palette: true, dither: 0 })
      .toBuffer(),
  );
}
