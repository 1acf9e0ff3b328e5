import type { Browser } from 'playwright-core';
import type { StaticServer } from '../../support/static.ts';

/** How long after the network fell silent a page may still begin to load more, in milliseconds. */
const wait = 1000;

/**
 * Loads pages, each in a browser that has kept nothing, and counts at the server.
 * @returns what their first loads sent, on average: bytes of bodies, brotli at its best, and answers
 * @throws when a page is missing
 */
export async function load(browser: Browser, server: StaticServer, paths: string[]) {
  const from = server.sent.length;
  for (const path of paths) {
    const page = await browser.newPage();
    const response = await page.goto(`http://127.0.0.1:${server.port}${path}`, { waitUntil: 'networkidle' });
    if (!response?.ok()) throw new Error(`${path} is missing: ${response?.status()}`);
    await page.waitForTimeout(wait);
    await page.close();
  }
  // A browser asks once, and of its own accord, for an icon that a site has not named.
  const sent = server.sent.slice(from).filter(({ path }) => path !== '/favicon.ico');
  return {
    bytes: Math.round(sent.reduce((sum, { bytes }) => sum + bytes, 0) / paths.length),
    requests: Number((sent.length / paths.length).toFixed(1)),
  };
}
