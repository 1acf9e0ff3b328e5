// When this fails, a page has a barrier that axe finds, in the light or the dark, on a phone or a desktop, with contrast held to
// AAA; it scrolls sideways there or with large text; the keyboard cannot scroll a table; or the words of a picture cannot be read.
// Each page is opened once for all of it.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addAxe, all, butContrast, expectContrast, layout, violations } from '../support/axe.ts';
import { base } from '../support/base.ts';
import { pages } from '../support/built.ts';
import { setTextSize, sizes, useBrowser } from '../support/open.ts';
import { expectFit } from '../support/wide.ts';

const open = useBrowser();

/** The kinds of page that axe has seen on a phone too, and whose every text it has asked for its contrast. */
const seen = new Set<string>();

/** Has axe read a page whole once; contrast it measures once a look, for texts that look alike have the same. */
async function expectNoBarrier(page: Page, path: string) {
  await addAxe(page);
  const kind = path.replace(/^(\/articles|\/how-often)\/.+/, '$1/one');
  const isFirst = !seen.has(kind);
  seen.add(kind);
  expect(await violations(page, isFirst ? all : butContrast), 'desktop').toEqual([]);
  await expectContrast(page, 'desktop');
  await page.setViewportSize(sizes.phone);
  expect(await violations(page, isFirst ? all : layout), 'phone').toEqual([]);
  await expectContrast(page, 'phone', ['dark', 'light']);
}

/** Sees that a table is a tab stop where it scrolls, and only there, and that none scrolls at 1280 px. */
async function expectTables(page: Page, path: string) {
  for (const width of [320, 390, 600, 800, 1000, 1264, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const tables = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.scroll-table')].map((box) => {
        box.focus();
        return { scrolls: box.scrollWidth > box.clientWidth, isStop: document.activeElement === box };
      }),
    );
    expect(tables.length).toBeGreaterThan(0);
    for (const { scrolls, isStop } of tables) expect(isStop, `at ${width} px`).toBe(scrolls);
    if (width === 1280) expect(tables.filter(({ scrolls }) => scrolls)).toEqual([]);
    if (width === 320 && /how-often/.test(path)) expect(tables.some(({ scrolls }) => scrolls)).toBe(true);
  }
}

/** Sees that on 320 px the words of a page's pictures are 10 px or more and none is cut off, and that no box of the quiz's covers another. */
async function expectPictures(page: Page, path: string) {
  await page.setViewportSize({ width: 320, height: 800 });
  const { least, cut, covered } = await page.evaluate(() => {
    const texts = [...document.querySelectorAll<SVGTextElement>('figure svg text')];
    const heights = texts.map(
      (text) => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0),
    );
    const isCut = (text: SVGTextElement) => {
      const words = text.getBoundingClientRect();
      const frame = text.ownerSVGElement?.getBoundingClientRect() as DOMRect;
      // Boxes reach over where parts of a pixel are rounded.
      return words.left < frame.left - 1 || words.right > frame.right + 1 || words.bottom > frame.bottom + 1;
    };
    const coveredIn = (svg: Element) => {
      const boxes = [...svg.querySelectorAll('rect')].map((box) => box.getBoundingClientRect());
      const covers = (a: DOMRect, b: DOMRect) =>
        a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => covers(a, b)));
    };
    return {
      least: Math.min(...heights),
      cut: texts.filter(isCut).map(({ textContent }) => textContent),
      covered: [...document.querySelectorAll('figure svg')].flatMap(coveredIn),
    };
  });
  expect(least).toBeGreaterThanOrEqual(10);
  expect(cut).toEqual([]);
  if (path === '/how-often/') expect(covered).toEqual([]);
}

/** Sees that a page fits on a narrow phone whose browser's own size of text is twice the usual. */
async function expectLargeTextToFit(page: Page) {
  await page.setViewportSize({ width: 320, height: 640 });
  await setTextSize(page, 32);
  const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  await expectFit(page, 'large text');
  await setTextSize(page, 16);
  expect(size).toBe('36px');
}

test.each([...pages])('%s holds no barrier', async (address, built) => {
  const path = address.slice(base.length);
  const page = await open(path);
  await expectFit(page, 'desktop');
  await expectNoBarrier(page, path);
  await expectFit(page, 'phone');
  if (built.querySelector('.scroll-table')) await expectTables(page, path);
  if (built.querySelector('figure svg text')) await expectPictures(page, path);
  await expectLargeTextToFit(page);
});

test('some pages have tables, and pictures with words', () => {
  const having = (selector: string) => [...pages.values()].filter((page) => page.querySelector(selector)).length;
  expect([having('.scroll-table'), having('figure svg text')].map((count) => count > 4)).toEqual([true, true]);
});
