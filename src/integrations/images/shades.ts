import type { Sharp } from 'sharp';
import { ink } from './parts.ts';
import type { Pixels } from './png.ts';

const shades = 128;
const rgb = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
const paper = rgb(ink('paper'));

/** From paper to a colour, in as many shades. */
function shadesOf(name: string): number[][] {
  const end = rgb(ink(name));
  return Array.from({ length: shades }, (_, shade) =>
    paper.map((start, i) => Math.round(start + (((end[i] ?? 0) - start) * shade) / (shades - 1))),
  );
}

/** The colours of the drawn images: the shades of ink, then those of ember. */
export const colours = ['ink', 'ember'].flatMap(shadesOf);

/** White on black, a byte a pixel. */
export const brightness = (picture: Sharp): Promise<Pixels> =>
  picture.removeAlpha().toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });

/**
 * Draws white on black in ink or in ember on a picture, in place; black leaves what is there, and what would stand outside
 * of the picture is cut off.
 * @param left where its corner lies, in pixels
 * @param top in pixels
 */
export function print(on: Pixels, { data, info }: Pixels, left = 0, top = 0, colour: 'ink' | 'ember' = 'ink'): void {
  const first = colour === 'ink' ? 0 : shades;
  const [rows, row] = [Math.min(info.height, on.info.height - top), Math.min(info.width, on.info.width - left)];
  for (let y = 0; y < rows; y++) {
    const [to, from] = [(top + y) * on.info.width + left, y * info.width];
    for (let x = 0; x < row; x++) {
      const shade = (data[from + x] ?? 0) >> 1;
      if (shade) on.data[to + x] = first + shade;
    }
  }
}
