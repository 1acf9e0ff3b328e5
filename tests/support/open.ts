import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { browserFlags } from './browser.ts';

/** A phone and a desktop, as every browser test sees the site. */
export const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } } as const;

/** What Chromium throws by itself when a click is quicker than its native page transition; no page has a part in it. */
const ownNoise = /^Transition was (aborted|skipped)/;

/** How a page is opened. */
interface Opening extends BrowserContextOptions {
  /** Breaks something before the page opens. Its errors are then the test's own to look for. */
  prepare?: (page: Page) => Promise<unknown>;
}

/**
 * One browser for a test file.
 * @returns a function that opens a path of the site in a fresh context
 */
export function useBrowser() {
  let browser: Browser;
  const complaints: string[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('browser'), args: browserFlags });
  });
  afterAll(() => browser?.close());
  // An error on any page, a breach of its policy above all, fails the test that opened it.
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(complaints.splice(0)).toEqual([]);
  });
  return async (path: string, { prepare, ...options }: Opening = {}): Promise<Page> => {
    const page = await browser.newPage({ viewport: sizes.desktop, ...options });
    if (prepare) await prepare(page);
    else {
      page.on('pageerror', (error) => {
        if (!ownNoise.test(error.message)) complaints.push(String(error));
      });
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
    }
    await page.goto(inject('site') + path, { waitUntil: prepare ? 'load' : 'networkidle' });
    return page;
  };
}

/** The paths that a page asks for from now on. */
export function watch(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}
