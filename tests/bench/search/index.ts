// npm run bench:search [-- --articles 4000] [--misses] [set.tsv …]: how well and how fast the built site's search answers,
// beside Pagefind, MiniSearch and Orama as they come, over the same sections; or that of a copy filled with made articles.
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as pagefind from 'pagefind';
import { launchBrowser } from '../../support/browser.ts';
import { copyProject } from '../../support/copy.ts';
import { serveStatic } from '../../support/static.ts';
import { fill } from '../build/generate.ts';
import { bytesOf, compressed, pagefinds, timeOf } from './drive.ts';
import { type Finder, miniSearchFinder, oramaFinder, ourFinder, ourSearch, siteSections } from './peers.ts';
import { beside, type Query, quantile, ranksOf, readQueries, table } from './score.ts';

const { values, positionals } = parseArgs({
  options: { articles: { type: 'string' }, misses: { type: 'boolean' } },
  allowPositionals: true,
});
const sets = positionals.length
  ? positionals
  : ['search-queries', 'own-queries', 'broad-queries', 'fresh-queries', 'search-queries-2', 'held-out'].map(
      (name) => `${name}.tsv`,
    );
/** The site with Pagefind as it comes: the main part of every listed page, no weight, no exclusion. */
async function plainSite(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'basalt-'));
  cpSync(dist, folder, { recursive: true });
  const { index } = await pagefind.createIndex({ rootSelector: 'main' });
  for (const file of globSync('**/*.html', { cwd: folder })) {
    const html = readFileSync(join(folder, file), 'utf8').replace(/ data-pagefind-body/g, '');
    if (!html.includes('content="noindex"')) await index?.addHTMLFile({ sourcePath: file, content: html });
  }
  await index?.writeFiles({ outputPath: join(folder, 'pagefind') });
  await pagefind.close();
  return folder;
}

/** The site with so many articles, most of them made. */
async function filled(count: number): Promise<string> {
  const copy = copyProject();
  process.on('exit', () => copy.remove());
  fill(copy, count);
  const { code, output } = await copy.build();
  if (code) throw new Error(output);
  return join(copy.root, 'dist');
}

const dist = values.articles ? await filled(Number(values.articles)) : 'dist';
const server = await serveStatic(dist, '');
const plainFolder = await plainSite();
const plainServer = await serveStatic(plainFolder, '');
const site = `http://127.0.0.1:${server.port}`;
await compressed(site, dist);
const browser = await launchBrowser();
const page = await browser.newPage();
const plainPage = await browser.newPage();
await plainPage.goto(`http://127.0.0.1:${plainServer.port}/search/`, { waitUntil: 'networkidle' });

const sections = siteSections(dist);
const own = ourFinder(dist);
const finders: Record<string, Finder> = {
  ours: own,
  Pagefind: (query) => pagefinds(plainPage, query),
  MiniSearch: miniSearchFinder(sections),
  Orama: await oramaFinder(sections),
};
/** What each search finds for each query, in turn. */
async function answersOf(queries: Query[], find: Finder): Promise<string[][]> {
  const answers: string[][] = [];
  for (const { query } of queries) answers.push(await find(query));
  return answers;
}

const times: number[] = [];
for (const file of sets) {
  const queries = readQueries(file);
  console.log(`\n${file}, ${sections.length} sections: success at 1, at 3, reciprocal rank`);
  const tables: ReturnType<typeof table>[] = [];
  for (const [name, find] of Object.entries(finders)) {
    const answers = await answersOf(queries, find);
    tables.push(table(name, queries, answers));
    if (name === 'ours' && values.misses)
      for (const [i, rank] of ranksOf(queries, answers).entries())
        if (rank < 0 || rank > 2) console.log(`missed: ${queries[i]?.query} -> ${answers[i]?.slice(0, 3).join(' ')}`);
  }
  console.table(beside(tables));
  for (const { query } of queries) {
    await page.goto(`${site}/search/`, { waitUntil: 'networkidle' });
    times.push(await timeOf(page, query));
  }
}

/** What each key of each query costs in Node, once loaded, and how often a longer query finds nothing where a shorter one did. */
async function keyByKey(queries: Query[]) {
  const search = ourSearch(dist);
  const costs: number[] = [];
  let emptied = 0;
  for (const { query } of queries) {
    let before = 0;
    // The page searches from the third letter on.
    for (let end = 3; end <= query.length; end++) {
      const start = performance.now();
      const { results } = await search(query.slice(0, end), { isTyping: true });
      costs.push(performance.now() - start);
      if (before && !results.length) emptied++;
      before = results.length;
    }
  }
  return { costs, emptied };
}
const { costs, emptied } = await keyByKey(sets.flatMap(readQueries));
console.log(
  `\n${costs.length} keys in Node: median ${quantile(costs, 0.5).toFixed(1)} ms, p95 ${quantile(costs, 0.95).toFixed(1)} ms; ${emptied} keys lead from some results to none`,
);

const unanswerable = readQueries('unanswerable.tsv');
const noise = await answersOf(unanswerable, own);
const most = Math.max(...noise.map(({ length }) => length));
console.log(
  `\n${unanswerable.length} queries that the site cannot answer show ${noise.flat().length} results in all, ${most} at most`,
);

const firsts: number[] = [];
for (const { query } of readQueries(sets[0] ?? '')) {
  const { page: whole, search } = await bytesOf(browser, server, query);
  if (!firsts.length) console.log(`bytes, brotli: page ${whole}`);
  firsts.push(search);
}
console.log(
  `a first search: median ${quantile(firsts, 0.5)}, 9 of 10 at most ${quantile(firsts, 0.9)}, most ${Math.max(...firsts)}`,
);
console.log(
  `milliseconds from the last key of a first search: median ${quantile(times, 0.5).toFixed(0)}, p95 ${quantile(times, 0.95).toFixed(0)}`,
);
await browser.close();
server.stop();
plainServer.stop();
rmSync(plainFolder, { recursive: true });
