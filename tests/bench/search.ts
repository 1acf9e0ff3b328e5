// npm run bench:search: how well and how fast the built site's search answers, beside Pagefind's own defaults.
import { readFileSync } from 'node:fs';
import { preview } from 'astro';
import { chromium, type Page } from 'playwright-core';
import { browserFlags, browserPath } from '../support/browser.ts';

interface Query {
  kind: string;
  query: string;
  pages: string[];
}
const rows = (file: string) =>
  readFileSync(`tests/bench/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
const queries = (file: string): Query[] =>
  rows(file).map((line) => {
    const [kind = '', query = '', pages = ''] = line.split('\t');
    return { kind, query, pages: pages.split(' ') };
  });

const pathOf = (url: string) => new URL(url, 'http://x').pathname;

/** Types a query into the search page. Returns the paths found and the milliseconds from the last key. */
async function ours(page: Page, query: string): Promise<{ paths: string[]; ms: number }> {
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

async function pagefinds(page: Page, query: string): Promise<{ paths: string[]; ms: number }> {
  const urls = await page.evaluate(async (words) => {
    const pagefind = await import(`${location.origin}/pagefind/pagefind.js`);
    const { results } = await pagefind.search(words);
    return Promise.all(
      results.slice(0, 3).map(async (r: { data(): Promise<{ url: string }> }) => (await r.data()).url),
    );
  }, query);
  return { paths: urls.map(pathOf), ms: 0 };
}

function score(name: string, asked: Query[], answers: string[][]) {
  const kinds = [...new Set(asked.map(({ kind }) => kind)), 'all'];
  for (const kind of kinds) {
    const ranks = asked.flatMap((q, i) =>
      kind === 'all' || q.kind === kind ? [(answers[i] ?? []).findIndex((path) => q.pages.includes(path))] : [],
    );
    const share = (most: number) => (ranks.filter((rank) => rank >= 0 && rank < most).length / ranks.length).toFixed(2);
    const mrr = ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / ranks.length;
    console.log(
      `${name.padEnd(22)} ${kind.padEnd(6)} n=${String(ranks.length).padEnd(3)} s@1 ${share(1)}  s@3 ${share(3)}  mrr ${mrr.toFixed(2)}`,
    );
  }
}

const server = await preview({ root: '.', logLevel: 'error', server: { port: 4410, host: '127.0.0.1' } });
const browser = await chromium.launch({ executablePath: browserPath(), args: browserFlags });
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.port}/search/`, { waitUntil: 'networkidle' });
const times: number[] = [];
for (const file of ['search-queries.tsv', 'own-queries.tsv']) {
  const asked = queries(file);
  const found: string[][] = [];
  for (const { query, pages } of asked) {
    const { paths, ms } = await ours(page, query);
    found.push(paths);
    times.push(ms);
    if (!paths.slice(0, 3).some((path) => pages.includes(path)))
      console.log(`missed: ${query} -> ${paths.slice(0, 3).join(' ')}`);
    else if (!pages.includes(paths[0] ?? '')) console.log(`second: ${query} -> ${paths.slice(0, 3).join(' ')}`);
  }
  score(`ours, ${file}`, asked, found);
  const plain: string[][] = [];
  for (const { query } of asked) plain.push((await pagefinds(page, query)).paths);
  score(`pagefind, ${file}`, asked, plain);
}
let noise = 0;
for (const query of rows('unanswerable.tsv')) {
  const { paths } = await ours(page, query);
  noise += paths.length;
  if (paths.length) console.log(`noise: ${query} -> ${paths.join(' ')}`);
}
console.log(`unanswerable: ${noise} pages shown for ${rows('unanswerable.tsv').length} queries`);
times.sort((a, b) => a - b);
console.log(
  `milliseconds, once loaded: median ${times[times.length >> 1]?.toFixed(0)}, p95 ${times[Math.floor(times.length * 0.95)]?.toFixed(0)}`,
);
await browser.close();
await server.stop();
