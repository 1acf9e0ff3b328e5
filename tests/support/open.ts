import { text } from 'node:stream/consumers';
import { type Browser, type BrowserContextOptions, chromium, type Download, type Page } from 'playwright-core';
import { afterEach, expect, inject } from 'vitest';
import { browserFlags, shellPath, sparingFlags } from './browser.ts';

/** A phone and a desktop, as every browser test sees the site. */
export const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } } as const;

/** How a page is opened. */
interface Opening extends BrowserContextOptions {
  /** Breaks something before the page opens. Its errors are then the test's own to look for. */
  prepare?: (page: Page) => Promise<unknown>;
  /** Whether what is prepared cannot be undone, so that no other test may use the page. */
  isSpoilt?: boolean;
  /** The browser's own size of text, in pixels; 16 is the usual. */
  textSize?: number;
}

/** What pages have in common that one test after another may use. */
type Kind = Omit<Opening, 'prepare' | 'isSpoilt'>;

/** Waits until a page has done all that it does by itself: the quiz takes answers, and the search has announced what its address finds. */
const settle = async () => {
  const last = performance.now() + 30_000;
  const isAsked = new URLSearchParams(location.search).get('q');
  const isReady = () =>
    !(isAsked && document.querySelector('#search-said')?.textContent === '') &&
    [...document.querySelectorAll('astro-island')].every((island) => island.querySelector('button:enabled'));
  while (!isReady()) {
    if (performance.now() > last) throw new Error('The page is not ready after 30 seconds.');
    await new Promise(requestAnimationFrame);
  }
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
  page.removeAllListeners();
  await page.unrouteAll();
  // Another address, so that the next test loads its page anew even where it differs in its fragment alone.
  await page.evaluate(() => history.replaceState(null, '', '/left'));
  const colours = { colorScheme: colorScheme ?? 'light', forcedColors: forcedColors ?? 'none' } as const;
  await page.emulateMedia({ media: null, reducedMotion: reducedMotion ?? 'no-preference', ...colours });
}

/** Sets the browser's own size of text for a page, in pixels; 16 is the usual. */
export async function setTextSize(page: Page, standard: number) {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard } });
  await session.detach();
}

/** A page in a context of its own. */
async function newPage(browser: Browser, { textSize, ...options }: Kind): Promise<Page> {
  const page = await browser.newPage(options);
  if (textSize) await setTextSize(page, textSize);
  return page;
}

/** One browser for all files that a worker runs, and its pages that a next test may use, by how they were opened. */
let started: Promise<Browser> | undefined;
const idle = new Map<string, Page[]>();

/**
 * Gives a test file the browser that all files of its worker share. It ends with the worker.
 * @returns a function that opens a path of the site. The site keeps nothing, so tests that open it in the same way have
 * the same page in turn, which is twice as quick as a fresh one
 */
export function useBrowser() {
  const complaints: string[] = [];
  const used: { page: Page; options: Kind }[] = [];
  // An error on any page, a breach of its policy above all, fails the test that opened it.
  afterEach(async () => {
    for (const { page, options } of used.splice(0)) {
      if (page.isClosed()) continue;
      await clear(page, options);
      const kind = JSON.stringify(options);
      idle.set(kind, [...(idle.get(kind) ?? []), page]);
    }
    const kept = new Set([...idle.values()].flat());
    const pages = (await started)?.contexts().flatMap((context) => context.pages()) ?? [];
    await Promise.all(pages.filter((page) => !kept.has(page)).map((page) => page.close()));
    expect(complaints.splice(0)).toEqual([]);
  });
  return async (path: string, opening: Opening = {}): Promise<Page> => {
    const { prepare, isSpoilt = false, viewport = sizes.desktop, ...options } = opening;
    started ??= chromium.launch({ executablePath: shellPath(), args: [...browserFlags, ...sparingFlags] });
    const browser = await started;
    const known = isSpoilt ? undefined : idle.get(JSON.stringify(options))?.pop();
    const page = known ?? (await newPage(browser, { viewport, ...options }));
    if (known && viewport) await page.setViewportSize(viewport);
    if (!isSpoilt) used.push({ page, options });
    if (prepare) await prepare(page);
    else hear(page, (message) => complaints.push(message));
    await page.goto(inject('site') + path);
    if (!prepare && options.javaScriptEnabled !== false) await page.evaluate(settle);
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
