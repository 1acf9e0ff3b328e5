import sharp from 'sharp';
import { iconEdge } from '../../metadata/icon-shape.ts';
import { ink, stones } from './parts.ts';

/** The icon as a square PNG on paper. */
export function icon(size: number): Promise<Buffer> {
  const background = ink('paper');
  const edge = Math.round(size * iconEdge);
  return sharp(Buffer.from(stones), { density: (72 * size) / 32 })
    .resize(size - 2 * edge)
    .extend({ top: edge, bottom: edge, left: edge, right: edge, background })
    .flatten({ background })
    .png({ palette: true, dither: 0 })
    .toBuffer();
}
