// npm run bench:search: how well and how fast the built site's search answers, beside Pagefind's own defaults.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { browserFlags, browserPath } from '../../support/browser.ts';
import { serveStatic } from '../../support/static.ts';
import { bytesOf, ours, pagefinds } from './drive.ts';
import { type Query, quantile, ranksOf, table } from './score.ts';

const sets =
  process.argv.length > 2 ? process.argv.slice(2) : ['search-queries.tsv', 'own-queries.tsv', 'fresh-queries.tsv'];
const rows = (file: string) =>
  readFileSync(file.includes('/') ? file : `${import.meta.dirname}/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
const queriesOf = (file: string): Query[] =>
  rows(file).map((line) => {
    const [kind = '', query = '', pages = ''] = line.split('\t');
    return { kind, query, pages: pages.split(' ') };
  });

const server = await serveStatic('dist', '');
const site = `http://127.0.0.1:${server.port}`;
const browser = await chromium.launch({ executablePath: browserPath(), args: browserFlags });
const page = await browser.newPage();
await page.goto(`${site}/search/`, { waitUntil: 'networkidle' });
await ours(page, 'heat');

const times: number[] = [];
for (const file of sets) {
  const queries = queriesOf(file);
  const found: string[][] = [];
  const plain: string[][] = [];
  for (const { query } of queries) {
    const { paths, ms } = await ours(page, query);
    found.push(paths);
    times.push(ms);
    plain.push(await pagefinds(page, query));
  }
  const ranks = ranksOf(queries, found);
  console.log(`\n${file}: ours, then Pagefind's own defaults`);
  console.table(table(queries, ranks));
  console.table(table(queries, ranksOf(queries, plain)));
  for (const [i, rank] of ranks.entries())
    if (rank < 0 || rank > 2) console.log(`missed: ${queries[i]?.query} -> ${found[i]?.slice(0, 3).join(' ')}`);
}

const unanswerable = rows('unanswerable.tsv');
let noise = 0;
for (const query of unanswerable) {
  const { paths } = await ours(page, query);
  noise += paths.length;
  if (paths.length) console.log(`noise: ${query} -> ${paths.join(' ')}`);
}
console.log(`\n${unanswerable.length} queries that the site cannot answer show ${noise} results in all`);

const bytes = await bytesOf(
  browser,
  server,
  queriesOf('search-queries.tsv')
    .map(({ query }) => query)
    .slice(0, 10),
);
console.log(
  `bytes, brotli: page ${bytes.page}, first search ${bytes.searches[0]}, further ones ${bytes.searches.slice(1).join(' ')}`,
);
console.log(
  `milliseconds from the end of typing, once loaded: median ${quantile(times, 0.5).toFixed(0)}, p95 ${quantile(times, 0.95).toFixed(0)}`,
);
await browser.close();
server.stop();
