import sharp from 'sharp';
import { ink, stones } from './parts.ts';

/** The sizes that phones ask for, in pixels: Apple's, then the two of a web manifest. */
export const iconSizes = [180, 192, 512] as const;

/** The icon as a square PNG on paper, with room at its edge for masks that cut corners. */
export function icon(size: number): Promise<Buffer> {
  const background = ink('paper');
  const edge = Math.round(size * 0.18);
  return sharp(Buffer.from(stones), { density: (72 * size) / 32 })
    .resize(size - 2 * edge)
    .extend({ top: edge, bottom: edge, left: edge, right: edge, background })
    .flatten({ background })
    .png({ palette: true, dither: 0 })
    .toBuffer();
}
