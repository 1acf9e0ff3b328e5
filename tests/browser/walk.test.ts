// Every page type by keyboard alone: all that can be reached is reached, in order, and is seen to be.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sizes, useBrowser } from '../support/open.ts';

const open = useBrowser();
const paths = [
  '/',
  '/articles/',
  '/articles/safety/',
  '/articles/benefits/',
  '/quiz/',
  '/how-often/',
  '/how-often/mild/',
  '/evidence/',
  '/search/',
  '/about/',
  '/404.html',
];

interface Stop {
  name: string;
  /** Whether the focus ring shows, and whether the whole of it lies in the window. */
  ringed: boolean;
  seen: boolean;
}

/** What has the focus, if anything on the page does. */
const stop = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(() => {
    const here = document.activeElement;
    if (!here || here === document.body || here === document.documentElement) return undefined;
    // The quiz draws a choice's ring round its label, or round the number beside it.
    const ringed = [here, here.closest('label'), here.nextElementSibling].some((element) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    const { top, bottom, height } = here.getBoundingClientRect();
    const name = `${here.tagName} ${here.getAttribute('href') ?? here.id} ${here.textContent}`;
    return {
      name,
      ringed,
      seen: (top >= 0 && bottom <= innerHeight) || height > innerHeight,
    };
  });

test.each(paths)('%s', async (path) => {
  const page = await open(path, { viewport: sizes.phone });
  const expected = await page.evaluate(
    () =>
      document.querySelectorAll('a[href], button:not([disabled]), input, select:not([disabled]), [tabindex="0"]')
        .length,
  );
  const most = Math.min(expected, 60);
  const stops: Stop[] = [];
  await page.locator('body').evaluate((body) => body.focus());
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    const here = await stop(page);
    if (here) stops.push(here);
  }
  expect(stops.length).toBeGreaterThanOrEqual(Math.min(most, 8));
  expect(stops.filter(({ ringed }) => !ringed).map(({ name }) => name)).toEqual([]);
  expect(stops.filter(({ seen }) => !seen).map(({ name }) => name)).toEqual([]);
  await page.context().close();
});

describe('nothing moves once it is shown', () => {
  test.each(['/', '/articles/back-pain/', '/quiz/', '/search/', '/evidence/'])('%s', async (path) => {
    const page = await open(path, { viewport: sizes.phone });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(sum), 500);
        }),
    );
    expect(shift).toBe(0);
  });
});

test('a line of an article holds 45 to 80 letters on a desktop', async () => {
  const page = await open('/articles/back-pain/');
  const letters = await page
    .locator('.prose > p')
    .nth(1)
    .evaluate((paragraph) => {
      const lines = Math.round(
        paragraph.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(paragraph).lineHeight),
      );
      return (paragraph.textContent ?? '').length / lines;
    });
  expect(letters).toBeGreaterThan(45);
  expect(letters).toBeLessThan(80);
});
