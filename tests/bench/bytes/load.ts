import type { Browser } from 'playwright-core';
import type { StaticServer } from '../../support/static.ts';

/** What a page's first load sent: bytes of bodies, brotli at its best, and answers. */
export interface Load {
  bytes: number;
  requests: number;
}

/** How long after the network fell silent a page may still begin to load more, in milliseconds. */
const wait = 1000;

/**
 * Loads a page in a browser that has kept nothing, and counts at the server.
 * @throws when the page is missing
 */
export async function load(browser: Browser, server: StaticServer, path: string): Promise<Load> {
  const context = await browser.newContext();
  const from = server.sent.length;
  const page = await context.newPage();
  const response = await page.goto(`http://127.0.0.1:${server.port}${path}`, { waitUntil: 'networkidle' });
  if (!response?.ok() && !path.endsWith('404.html')) throw new Error(`${path} is missing: ${response?.status()}`);
  await page.waitForTimeout(wait);
  await context.close();
  // A browser asks once, and of its own accord, for an icon that a site has not named.
  const sent = server.sent.slice(from).filter((each) => each.path !== '/favicon.ico');
  return { bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0), requests: sent.length };
}

/** The mean of several loads, to whole bytes. */
export const mean = (loads: Load[]): Load => ({
  bytes: Math.round(loads.reduce((sum, { bytes }) => sum + bytes, 0) / loads.length),
  requests: Number((loads.reduce((sum, { requests }) => sum + requests, 0) / loads.length).toFixed(1)),
});
