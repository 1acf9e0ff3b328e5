import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { iconEdge } from '../../metadata/icon-shape.ts';
import { shareSize } from '../../metadata/share.ts';
import { site } from '../../site/site.ts';
import { stones, tokens } from './parts.ts';
import { fontfile } from './share.ts';

/** The code that draws: when it changes, what earlier builds drew is of no use. */
const code = ['icon.ts', 'share.ts', 'shades.ts', 'png.ts', 'parts.ts'].map((file) =>
  readFileSync(new URL(file, import.meta.url), 'utf8'),
);

/** A digest of all that the images depend on beside their titles and sizes. */
export const look = createHash('sha256')
  .update(JSON.stringify([code, tokens, stones, site, shareSize, iconEdge, sharp.versions]))
  .update(readFileSync(fontfile))
  .digest('hex');
