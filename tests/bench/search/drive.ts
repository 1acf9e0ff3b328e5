import { globSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { StaticServer } from '../../support/static.ts';

/**
 * Has every part of the index compressed once, as a host keeps it: else the first search to fetch a part would be charged
 * for its compression.
 */
export async function compressed(site: string, folder: string): Promise<void> {
  for (const file of globSync('_astro/search.*/**/*.{pf_meta,pf_index,pagefind,json,js,txt}', { cwd: folder }))
    await fetch(`${site}/${file}`, { headers: { 'Accept-Encoding': 'br' } }).then((response) => response.arrayBuffer());
}

/**
 * Types a query into the search page, each key as soon as the one before is answered, or after 60 ms, as fast as anybody types.
 * @param isSubmitted puts it in at once and presses Enter instead
 * @returns the milliseconds from the last key to what the page says
 */
export function timeOf(page: Page, query: string, isSubmitted = false): Promise<number> {
  return page.evaluate(
    async ([words, isSubmitted]) => {
      const field = document.querySelector<HTMLInputElement>('#q');
      const status = document.querySelector('#search-status');
      if (!field || !status) throw new Error('No search page');
      // An answer that says the same leaves the status as it is, so that it is emptied before each key.
      const nextAnswer = () =>
        new Promise<void>((resolve) => {
          const watch = new MutationObserver(() => {
            watch.disconnect();
            resolve();
          });
          watch.observe(status, { childList: true });
        });
      const enter = (text: string) => {
        status.replaceChildren('…');
        field.value = text;
        if (isSubmitted) field.form?.requestSubmit();
        else field.dispatchEvent(new InputEvent('input'));
      };
      // Two letters are not answered.
      for (let end = 3; end < words.length && !isSubmitted; end++) {
        enter(words.slice(0, end));
        await Promise.race([nextAnswer(), new Promise((resume) => setTimeout(resume, 60))]);
      }
      const start = performance.now();
      enter(words);
      await nextAnswer();
      return performance.now() - start;
    },
    [query, isSubmitted] as const,
  );
}

/** The pages that Pagefind's own defaults find, eight at most. */
export function pagefinds(page: Page, query: string): Promise<string[]> {
  return page.evaluate(async (words) => {
    const pagefind = await import(`${location.origin}/pagefind/pagefind.js`);
    const { results } = await pagefind.search(words);
    const data: { url: string }[] = await Promise.all(results.slice(0, 8).map((r: { data(): unknown }) => r.data()));
    return data.map(({ url }) => new URL(url, location.origin).pathname);
  }, query);
}

/**
 * The bytes that a first search transfers, to a browser that has kept nothing.
 * @returns the page with its face and pictures; then all that the search loaded, with the page's script
 */
export async function bytesOf(browser: Browser, server: StaticServer, query: string) {
  const start = server.sent.length;
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.port}/search/`, { waitUntil: 'networkidle' });
  await timeOf(page, query, true);
  await page.waitForTimeout(500);
  await page.close();
  const isPage = (path: string) => /\/$|\.(woff2|svg|png|webmanifest)$/.test(path);
  const sum = (ofPage: boolean) =>
    server.sent.slice(start).reduce((all, { path, bytes }) => all + (isPage(path) === ofPage ? bytes : 0), 0);
  return { page: sum(true), search: sum(false) };
}
