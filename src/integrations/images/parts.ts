import { readFileSync } from 'node:fs';
import { colourIn } from '../../metadata/colours.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

/** The text of src/styles/tokens.css. */
export const tokens = read('src/styles/tokens.css');

/** The site's mark as SVG: three stones. */
export const stones = read('public/icon.svg');

/** A colour of the light scheme by its token's name, such as "paper". */
export const ink = (name: string): string => colourIn(tokens, name).light;
