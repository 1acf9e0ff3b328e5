import { publicDir } from 'astro:config/server';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { href } from '../site.ts';
import { colour } from './colours.ts';

/** The site's mark as SVG: three stones. */
export const icon = readFileSync(new URL('icon.svg', publicDir), 'utf8');

/** What every PNG of the icon stands on. */
export const background = colour('paper').light;

const version = createHash('sha256')
  .update(icon + background)
  .digest('hex')
  .slice(0, 8);

/**
 * An address of the icon that changes when the icon does, so that browsers may keep each for ever.
 * @param path such as "/icon.svg"
 */
export const iconAddress = (path: string): string => `${href(path)}?v=${version}`;
