import { globSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { StaticServer } from '../../support/static.ts';

/** What a search showed, and the milliseconds from the end of typing to it. */
export interface Shown {
  paths: string[];
  ms: number;
}

/**
 * Has every part of the index compressed once, as a host keeps it: else the first search to fetch a part would be charged
 * for its compression.
 */
export async function compressed(site: string, folder: string): Promise<void> {
  for (const file of globSync('_astro/search.*/**/*.{pf_meta,pf_index,pagefind,json,js}', { cwd: folder }))
    await fetch(`${site}/${file}`, { headers: { 'Accept-Encoding': 'br' } }).then((response) => response.arrayBuffer());
}

/** Types a query into the search page and waits for what it says. */
export function ours(page: Page, query: string): Promise<Shown> {
  return page.evaluate(async (words) => {
    const field = document.querySelector<HTMLInputElement>('#q');
    const list = document.querySelector('[data-search-results]');
    const status = document.querySelector('#search-status');
    if (!field || !list || !status) throw new Error('No search page');
    const changed = new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => {
        watch.disconnect();
        resolve();
      });
      watch.observe(status, { childList: true, subtree: true, characterData: true });
    });
    field.value = words;
    const start = performance.now();
    field.form?.requestSubmit();
    await changed;
    const paths = [...list.querySelectorAll<HTMLAnchorElement>(':scope > li > a')].map((a) => new URL(a.href).pathname);
    return { paths, ms: performance.now() - start };
  }, query);
}

/** The first three pages that Pagefind's own defaults find. */
export function pagefinds(page: Page, query: string): Promise<string[]> {
  return page.evaluate(async (words) => {
    const pagefind = await import(`${location.origin}/pagefind/pagefind.js`);
    const { results } = await pagefind.search(words);
    const data: { url: string }[] = await Promise.all(results.slice(0, 3).map((r: { data(): unknown }) => r.data()));
    return data.map(({ url }) => new URL(url, location.origin).pathname);
  }, query);
}

/**
 * The bytes that searches transfer, to a browser that has kept nothing.
 * @returns the page with its face and pictures; then all that each search loaded, the page's script with the first
 */
export async function bytesOf(
  browser: Browser,
  server: StaticServer,
  queries: string[],
): Promise<{ page: number; searches: number[] }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const since = (from: number, kept: (path: string) => boolean) =>
    server.sent
      .slice(from)
      .filter(({ path }) => kept(path))
      .reduce((sum, { bytes }) => sum + bytes, 0);
  const isPage = (path: string) => /\/$|\.(woff2|svg|png|webmanifest)$/.test(path);
  const start = server.sent.length;
  await page.goto(`http://127.0.0.1:${server.port}/search/`, { waitUntil: 'networkidle' });
  const searches: number[] = [];
  for (const query of queries) {
    const from = searches.length ? server.sent.length : start;
    await ours(page, query);
    await page.waitForTimeout(500);
    searches.push(since(from, (path) => !isPage(path)));
  }
  const whole = since(start, isPage);
  await context.close();
  return { page: whole, searches };
}
