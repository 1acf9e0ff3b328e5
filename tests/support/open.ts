import { text } from 'node:stream/consumers';
import { type Browser, type BrowserContextOptions, chromium, type Download, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

/** A phone and a desktop, as every browser test sees the site. */
export const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } } as const;

/** How a page is opened. */
interface Opening extends BrowserContextOptions {
  /** Breaks something before the page opens. Its errors are then the test's own to look for. */
  prepare?: (page: Page) => Promise<unknown>;
}

/** Whether the page has done all that it does by itself: the quiz takes answers, and the search has answered its address. */
const isReady = () => {
  const isAsked = new URLSearchParams(location.search).get('q');
  if (isAsked && document.querySelector('#search-status')?.textContent === '') return false;
  return [...document.querySelectorAll('astro-island')].every((island) => island.querySelector('button:enabled'));
};

/** Calls back with each error that a page throws or its browser logs. */
function hear(page: Page, complain: (message: string) => void) {
  page.on('pageerror', (error) => complain(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complain(message.text());
  });
}

/** Undoes what a test did to a page, so that the next may use it. */
async function clear(page: Page, { colorScheme, forcedColors, reducedMotion }: BrowserContextOptions) {
  await page.unrouteAll();
  await page.goto('about:blank');
  const colours = { colorScheme: colorScheme ?? 'light', forcedColors: forcedColors ?? 'none' } as const;
  await page.emulateMedia({ media: null, reducedMotion: reducedMotion ?? 'no-preference', ...colours });
  page.removeAllListeners();
}

/**
 * Connects a test file to the browser that all of them share.
 * @returns a function that opens a path of the site. The site keeps nothing, so tests of a file that open it in the same way have
 * the same page in turn, which is twice as quick as a fresh one; a test that prepares its page has it to itself
 */
export function useBrowser() {
  let browser: Browser;
  const complaints: string[] = [];
  const idle = new Map<string, Page[]>();
  const used: { page: Page; options: BrowserContextOptions }[] = [];
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
  });
  afterAll(() => browser?.close());
  // An error on any page, a breach of its policy above all, fails the test that opened it.
  afterEach(async () => {
    for (const { page, options } of used.splice(0)) {
      if (page.isClosed()) continue;
      await clear(page, options);
      const kind = JSON.stringify(options);
      idle.set(kind, [...(idle.get(kind) ?? []), page]);
    }
    const kept = new Set([...idle.values()].flat());
    const pages = browser.contexts().flatMap((context) => context.pages());
    await Promise.all(pages.filter((page) => !kept.has(page)).map((page) => page.close()));
    expect(complaints.splice(0)).toEqual([]);
  });
  return async (path: string, { prepare, viewport = sizes.desktop, ...options }: Opening = {}): Promise<Page> => {
    const known = prepare ? undefined : idle.get(JSON.stringify(options))?.pop();
    const page = known ?? (await browser.newPage({ viewport, ...options }));
    if (known && viewport) await page.setViewportSize(viewport);
    if (prepare) await prepare(page);
    else {
      used.push({ page, options });
      hear(page, (message) => complaints.push(message));
    }
    await page.goto(inject('site') + path);
    if (!prepare && options.javaScriptEnabled !== false) await page.waitForFunction(isReady);
    return page;
  };
}

/** The text of a file that a page saves. */
export const textOf = async (file: Download): Promise<string> => text(await file.createReadStream());

/** The paths that a page asks for from now on. */
export function watch(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}
