import font from '@fontsource/fraunces/files/fraunces-latin-600-normal.woff?inline';
import satori from 'satori';
import { version as satoriVersion } from 'satori/package.json';
import sharp from 'sharp';
import { site } from '../site.ts';
import { colour } from './colours.ts';
import { icon } from './icon.ts';
import { cachedImage } from './image-cache.ts';
import { shareSize } from './share.ts';

type Style = Record<string, string | number>;
const box = (style: Style, ...children: unknown[]) => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

const edge = 72;
const column = 720;
const titleHeight = 330;

/** What every image shows beside its title: the site's name and promise. */
const frameDrawing = () =>
  box(
    { ...shareSize, boxSizing: 'border-box', padding: edge, background: colour('paper').light, fontFamily: 'Fraunces' },
    box(
      { width: column, flexDirection: 'column', justifyContent: 'space-between' },
      box({ fontSize: 40, color: colour('ember').light }, site.name),
      box({ fontSize: 30, color: colour('ink-soft').light }, site.promise),
    ),
  );

const titleDrawing = (title: string) =>
  box(
    { width: column, height: titleHeight, alignItems: 'center', color: colour('ink').light, fontFamily: 'Fraunces' },
    box({ fontSize: 68, lineHeight: 1.15 }, title),
  );

const fonts = [
  { name: 'Fraunces', data: Buffer.from(font.slice(font.indexOf(',') + 1), 'base64'), weight: 600 as const },
];
const outlines = (drawing: ReturnType<typeof box>, size: { width: number; height: number }) =>
  satori(drawing, { ...size, fonts });

/** A drawing inside another, in the middle from top to bottom. */
const placed = (svg: string, x: number, height: number, more = '') =>
  svg.replace('<svg', () => `<svg x="${x}" y="${(shareSize.height - height) / 2}" ${more}`);

let frame: Promise<string> | undefined;

/** The image as SVG. The frame is drawn once a build: of a thousand images only the titles differ. */
async function shareSvg(title: string): Promise<string> {
  frame ??= outlines(frameDrawing(), shareSize);
  const words = await outlines(titleDrawing(title), { width: column, height: titleHeight });
  const parts = [placed(words, edge, titleHeight), placed(icon, edge + column + 48, 288, 'width="288" height="288"')];
  return (await frame).replace('</svg>', () => `${parts.join('')}</svg>`);
}

/**
 * The image that share previews show for a page. The same title always gives the same bytes:
 * Satori turns letters into outlines, so the fonts of the machine that builds play no part.
 * A palette would halve its 45 kB, but choosing the colours takes some 28 ms, more than all the rest (November 2026).
 */
export const shareImage = (title: string): Promise<Response> =>
  cachedImage([frameDrawing(), titleDrawing(title), icon, font, satoriVersion, sharp.versions], async () =>
    sharp(Buffer.from(await shareSvg(title)))
      .removeAlpha()
      .png()
      .toBuffer(),
  );
