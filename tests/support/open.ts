import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { browserFlags } from './browser.ts';

/** A phone and a desktop, as every browser test sees the site. */
export const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } } as const;

/**
 * One browser for a test file.
 * @returns a function that opens a path of the site in a fresh context
 */
export function useBrowser() {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('browser'), args: browserFlags });
  });
  afterAll(() => browser?.close());
  return async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: sizes.desktop, ...options });
    const page = await context.newPage();
    await page.goto(inject('site') + path, { waitUntil: 'networkidle' });
    return page;
  };
}
