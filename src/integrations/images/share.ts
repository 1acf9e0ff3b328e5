import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { shareSize } from '../../metadata/share.ts';
import { site } from '../../site/site.ts';
import { stones } from './parts.ts';
import { type Pixels, png } from './png.ts';
import { brightness, colours, print } from './shades.ts';

// One thread an image, and nothing kept between them: no two are alike.
sharp.concurrency(1);
sharp.cache(false);

/** The heading face as a file that sharp reads by itself (it takes no WOFF): the fonts of the machine that builds play no part. */
export const fontfile = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/fraunces/600SemiBold/Fraunces_600SemiBold.ttf'),
);
const [edge, column] = [72, 720];
/** A column more, at the left, for what PNG writes before each row. */
const canvas = { width: shareSize.width + 1, height: shareSize.height, channels: 3, background: 'black' } as const;

/** Where the title and, below it, the promise begin. */
const top = { title: 2 * edge + 16, promise: shareSize.height - edge - 30 };
/** The most rows that a title may take. */
const rows = top.promise - 24 - top.title;
/** The sizes that a title is tried in, largest first. */
const sizes = [68, 60, 52, 44, 36];

/**
 * Words in the heading face, white on black, as sharp draws them; lines break at the column's width.
 * @param wrap "word-char" breaks words too, where one is wider than the column
 */
const inFace = (text: string, size: number, wrap: 'word' | 'word-char' = 'word') => ({
  text: {
    text: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    font: `Fraunces SemiBold ${size}`,
    fontfile,
    width: column,
    dpi: 72,
    wrap,
  },
});

/** The mark with its stones of one kind in white, the rest in black: "s" of stone, "e" of ember. */
const mark = (kind: 's' | 'e') => ({
  input: Buffer.from(
    stones
      .replace(/<style>.*<\/style>/, `<style>*{fill:#000}.${kind}{fill:#fff}</style>`)
      .replace('<svg', '<svg width="288" height="288"'),
  ),
  left: edge + column + 48,
  top: 171,
});

/** What every image shows beside its title, by colour. */
const parts = {
  ink: [mark('s'), { input: inFace(site.promise, 30), left: edge, top: top.promise }],
  ember: [mark('e'), { input: inFace(site.name, 40), left: edge, top: edge }],
};

/** Drawn once a build: of a thousand images only the titles differ. */
async function frame(): Promise<Pixels> {
  const blank = { data: Buffer.alloc(canvas.width * canvas.height), info: canvas };
  for (const colour of ['ink', 'ember'] as const)
    print(blank, await brightness(sharp({ create: canvas }).composite(parts[colour])), 0, 0, colour);
  return blank;
}
let drawn: ReturnType<typeof frame> | undefined;

/** A title, as large as its place lets it be. */
async function titled(words: string): Promise<Pixels> {
  for (const size of sizes) {
    const drawn = await brightness(sharp(inFace(words, size)));
    if (drawn.info.width <= column && drawn.info.height <= rows) return drawn;
  }
  return brightness(sharp(inFace(words, sizes.at(-1) ?? 0, 'word-char')));
}

/** The image that share previews show for a page, as PNG. The same title always gives the same bytes. */
export async function share(words: string): Promise<Buffer> {
  drawn ??= frame();
  const { data, info } = await drawn;
  const picture = { data: Buffer.from(data), info };
  print(picture, await titled(words), edge, top.title);
  return png(picture, colours);
}
