import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';

/** How a reader goes on: how long they point at a link before they press, and how long a press lasts, in milliseconds. */
export const ways = {
  desktop: { points: 300, presses: 80 },
  phone: { points: 0, presses: 100 },
} as const;
export type Way = keyof typeof ways;

/** When a page was first painted, on the machine's clock: for one opened ahead, when it was shown. */
const firstPaint = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        const [own] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
          activationStart?: number;
        })[];
        const tell = (paint: PerformanceEntry) =>
          done(performance.timeOrigin + Math.max(paint.startTime, own?.activationStart ?? 0));
        new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').forEach(tell)).observe({
          type: 'paint',
          buffered: true,
        });
      }),
  );

/**
 * Opens a page, follows its link, and measures.
 * @param link the address that the link leads to, from the root
 * @returns milliseconds from the end of the press to the first paint of the next page, and of the first page from its start
 */
export async function follow(browser: Browser, origin: string, start: string, link: string, way: Way) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const isPhone = way === 'phone';
    await page.setViewport({ width: isPhone ? 390 : 1280, height: 800, hasTouch: isPhone, isMobile: isPhone });
    const began = Date.now();
    await page.goto(origin + start, { waitUntil: 'networkidle0' });
    const first = (await firstPaint(page)) - began;
    const anchor = await page.$(`:is(main, body > p) a[href="${link}"]`);
    if (!anchor) throw new Error(`${start} has no link to ${link}.`);
    await anchor.scrollIntoView();
    const point = await anchor.clickablePoint();
    const { points, presses } = ways[way];
    if (isPhone) await page.touchscreen.touchStart(point.x, point.y);
    else {
      await page.mouse.move(point.x, point.y);
      await wait(points);
      await page.mouse.down();
    }
    await wait(presses);
    const pressed = Date.now();
    if (isPhone) await page.touchscreen.touchEnd();
    else await page.mouse.up();
    // A page that was opened ahead comes without the events of a navigation.
    while ((await page.evaluate(() => location.pathname).catch(() => '')) !== link) await wait(20);
    return { next: (await firstPaint(page)) - pressed, first };
  } finally {
    await context.close();
  }
}
