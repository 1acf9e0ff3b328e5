// When this fails, a reader by keyboard misses something on a page or does not see where they are, or a page moves under its reader.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
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

/** Notes in the page, whenever a key is let go, what has the focus then, if anything on the page does. */
const noteStops = (page: Page) =>
  page.evaluate(() => {
    const describe = (here: Element) => {
      // The quiz draws a choice's ring round the number beside it, or round the whole choice from the words beside it.
      const beside = here.nextElementSibling;
      const styles = [
        getComputedStyle(here),
        ...(beside ? [getComputedStyle(beside), getComputedStyle(beside, '::before')] : []),
      ];
      const ringed = styles.some(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      );
      const { top, bottom, height } = here.getBoundingClientRect();
      const name = `${here.tagName} ${here.getAttribute('href') ?? here.id} ${here.textContent}`;
      return {
        name,
        /** Its place among all that can be reached. */
        at: Number((here as HTMLElement).dataset['stop']),
        /** Whether the focus ring shows, and whether the whole of it lies in the window. */
        ringed,
        seen: (top >= 0 && bottom <= innerHeight) || height > innerHeight,
      };
    };
    const stops: ReturnType<typeof describe>[] = [];
    addEventListener('keyup', () => {
      const here = document.activeElement;
      if (here && here !== document.body && here !== document.documentElement) stops.push(describe(here));
    });
    Object.assign(window, { stops });
    return stops;
  });

/** Numbers all that can be reached, in the page's own order, of a set of radio buttons the first, and puts the focus before it. */
const numberStops = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const groups = new Set<string>();
    const targets = [
      ...document.querySelectorAll<HTMLInputElement>('a[href], button, input, select, summary, [tabindex="0"]'),
    ].filter((target) => {
      if (target.disabled || !target.checkVisibility({ visibilityProperty: true })) return false;
      if (target.type !== 'radio') return true;
      const isFirst = !groups.has(target.name);
      groups.add(target.name);
      return isFirst;
    });
    for (const [i, target] of targets.entries()) target.dataset['stop'] = String(i);
    document.body.tabIndex = -1;
    document.body.focus();
    return targets.length;
  });

test.each(paths)('Tab alone walks the first 60 targets of %s, in order, each ringed and in sight', async (path) => {
  const page = await open(path, { viewport: sizes.phone });
  const count = Math.min(await numberStops(page), 60);
  const none = await noteStops(page);
  for (let i = 0; i < count; i++) await page.keyboard.press('Tab');
  const stops = await page.evaluate(() => (window as unknown as { stops: typeof none }).stops);
  expect(stops.map(({ at }) => at)).toEqual(Array.from({ length: count }, (_, i) => i));
  expect(stops.filter(({ ringed }) => !ringed).map(({ name }) => name)).toEqual([]);
  expect(stops.filter(({ seen }) => !seen).map(({ name }) => name)).toEqual([]);
});

test.each(['/', '/articles/back-pain/', '/quiz/', '/search/', '/evidence/'])(
  'nothing moves on %s once it is shown',
  async (path) => {
    const page = await open(path, { viewport: sizes.phone });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          // What moved before is told within a frame.
          requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
        }),
    );
    expect(shift).toBe(0);
  },
);

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
