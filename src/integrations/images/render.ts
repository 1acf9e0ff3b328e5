import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { iconMargin, readToken, shareSize } from '../../metadata/images.ts';
import { site } from '../../site/site.ts';
import { brightness, composite, encodeIndexedPng, type Pixels, palette } from './indexed-png.ts';

// One thread an image, and no cache: no two images are alike.
sharp.concurrency(1);
sharp.cache(false);

/** What an image shows: the icon in a size of so many pixels, or the title of a page on its share image. */
export type Picture = { kind: 'icon'; size: number } | { kind: 'share'; title: string };

export type SiteImage = Picture & { path: string };

const readProjectFile = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const tokens = readProjectFile('src/styles/tokens.css');
/** The site's logo as SVG: three stones. */
const logo = readProjectFile('public/icon.svg');
const tokenColour = (name: string): string => readToken(tokens, name).light;
const colours = { paper: tokenColour('paper'), ink: tokenColour('ink'), ember: tokenColour('ember') };
const sharePalette = palette(colours.paper, [colours.ink, colours.ember]);

/** The heading face as a file of its own, so that the machine's fonts play no part. sharp does not read WOFF. */
const fontfile = fileURLToPath(import.meta.resolve('@expo-google-fonts/fraunces/600SemiBold/Fraunces_600SemiBold.ttf'));

/** Everything that images depend on except the code and what they show. */
export const renderInputs = JSON.stringify([
  ...[tokens, logo, site, shareSize, iconMargin, sharp.versions],
  readFileSync(fontfile, 'base64'),
]);

/** Renders an image as PNG. The same image always gives the same bytes. */
export const render = (picture: Picture): Promise<Buffer> =>
  picture.kind === 'icon' ? renderIcon(picture.size) : renderShareImage(picture.title);

function renderIcon(size: number): Promise<Buffer> {
  const background = colours.paper;
  const margin = Math.round(size * iconMargin);
  return sharp(Buffer.from(logo), { density: (72 * size) / 32 })
    .resize(size - 2 * margin)
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background })
    .flatten({ background })
    .png({ palette: true, dither: 0 })
    .toBuffer();
}

// The layout of a share image, in pixels.
const margin = 72;
const columnWidth = 720;
const titleTop = 2 * margin + 16;
const promiseTop = shareSize.height - margin - 30;
const maxTitleHeight = promiseTop - 24 - titleTop;
/** The font sizes that a title is tried in. */
const titleSizes = [68, 60, 52, 44, 36];
/** One more column on the left, as encodeIndexedPng needs it. */
const canvas = { width: shareSize.width + 1, height: shareSize.height, channels: 3, background: 'black' } as const;

/**
 * A text in the heading face, white on black, as sharp's input.
 * @param wrap "word-char" breaks words too, where one is wider than the column
 */
const textInput = (text: string, size: number, wrap: 'word' | 'word-char' = 'word') => ({
  text: {
    text: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    font: `Fraunces SemiBold ${size}`,
    fontfile,
    width: columnWidth,
    dpi: 72,
    wrap,
  },
});

/** The logo with the stones of one class in white and the others in black. */
const logoInput = (className: 's' | 'e') => ({
  input: Buffer.from(
    logo
      .replace(/<style>.*<\/style>/, `<style>*{fill:#000}.${className}{fill:#fff}</style>`)
      .replace('<svg', '<svg width="288" height="288"'),
  ),
  left: margin + columnWidth + 48,
  top: 171,
});

/** Everything but the title, which is the same on every share image. */
async function renderFrame(): Promise<Pixels> {
  const frame = { data: Buffer.alloc(canvas.width * canvas.height), info: canvas };
  const layers = [
    [logoInput('s'), { input: textInput(site.promise, 30), left: margin, top: promiseTop }],
    [logoInput('e'), { input: textInput(site.name, 40), left: margin, top: margin }],
  ];
  for (const [colour, layer] of layers.entries())
    composite(frame, await brightness(sharp({ create: canvas }).composite(layer)), { left: 0, top: 0, colour });
  return frame;
}
let frame: ReturnType<typeof renderFrame> | undefined;

/** A title in the largest size that fits. */
async function renderTitle(words: string): Promise<Pixels> {
  for (const size of titleSizes) {
    const title = await brightness(sharp(textInput(words, size)));
    if (title.info.width <= columnWidth && title.info.height <= maxTitleHeight) return title;
  }
  return brightness(sharp(textInput(words, titleSizes.at(-1) ?? 0, 'word-char')));
}

// One for all images: a new one for each takes as long to allocate as a tenth of the drawing.
const pixels = Buffer.alloc(canvas.width * canvas.height);

async function renderShareImage(title: string): Promise<Buffer> {
  frame ??= renderFrame();
  const [{ data, info }, words] = [await frame, await renderTitle(title)];
  // Nothing is waited for from here on, so that no other image is drawn on these pixels.
  const image = { data: pixels, info };
  pixels.set(data);
  composite(image, words, { left: margin, top: titleTop, colour: 0 });
  return encodeIndexedPng(image, sharePalette);
}
