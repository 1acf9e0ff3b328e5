// Share images are written as indexed PNG by hand, in 8 ms each: sharp has to search each for its palette, which alone takes
// 47 ms or more, and without a palette its files are 1.7 times as large.
import { crc32, deflateSync } from 'node:zlib';
import type { Sharp } from 'sharp';

/** One byte a pixel, row by row. */
export interface Pixels {
  data: Buffer;
  info: { width: number; height: number };
}

const shades = 128;
const toRgb = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** A palette of the shades from a background to each of up to two colours, as red, green and blue. */
export const palette = (background: string, colours: string[]): number[][] =>
  colours.flatMap((colour) =>
    Array.from({ length: shades }, (_, shade) =>
      toRgb(background).map((start, i) =>
        Math.round(start + (((toRgb(colour)[i] ?? 0) - start) * shade) / (shades - 1)),
      ),
    ),
  );

/** The brightness of a white on black picture. */
export const brightness = (picture: Sharp): Promise<Pixels> =>
  picture.removeAlpha().toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });

/**
 * Draws a white on black picture onto an indexed image, in place. Black is transparent, and what is outside is cut off.
 * @param place the top left corner in pixels, and the number of the palette's colour
 */
export function composite(
  onto: Pixels,
  { data, info }: Pixels,
  { left, top, colour }: { left: number; top: number; colour: number },
): void {
  const rows = Math.min(info.height, onto.info.height - top);
  const columns = Math.min(info.width, onto.info.width - left);
  for (let y = 0; y < rows; y++) {
    const [to, from] = [(top + y) * onto.info.width + left, y * info.width];
    for (let x = 0; x < columns; x++) {
      const shade = (data[from + x] ?? 0) >> 1;
      if (shade) onto.data[to + x] = colour * shades + shade;
    }
  }
}

function chunk(type: string, data: Uint8Array): Buffer {
  const bytes = Buffer.concat([Buffer.alloc(4), Buffer.from(type), data, Buffer.alloc(4)]);
  bytes.writeUInt32BE(data.length);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4);
  return bytes;
}

/**
 * Encodes an image as PNG.
 * @param pixels the palette index of each pixel. The first column is not part of the picture and holds 0: PNG begins each
 *   row with a byte for its filter, and 0 is none.
 * @param colours red, green and blue of each palette entry, at most 256
 */
export function encodeIndexedPng({ data, info }: Pixels, colours: number[][]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(info.width - 1, 0);
  header.writeUInt32BE(info.height, 4);
  // Eight bits a pixel, colour type 3: indexed.
  header.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('IDAT', deflateSync(data, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
