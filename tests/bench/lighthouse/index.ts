// npm run bench:lighthouse [-- paths] [--runs n] [--all]: Lighthouse's scores for the built site, the worst of three runs,
// and how much later an article paints than a bare page of the same words.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { serveStatic } from '../../support/static.ts';
import { install } from '../support/install.ts';
import { barePage } from './bare.ts';
import { failuresOf, fcpOf, rowOf } from './report.ts';
import { lighthouse, type Report, tools } from './run.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' }, all: { type: 'boolean', default: false } },
});
const usual = [
  '/',
  '/articles/',
  '/articles/back-pain/',
  '/quiz/',
  '/how-often/chronic/',
  '/evidence/',
  '/search/',
  '/about/',
];
const paths = positionals.length ? positionals : usual;

install(tools);
const bareFolder = barePage('dist/articles/back-pain/index.html');
const site = await serveStatic('dist', '');
const bareSite = await serveStatic(bareFolder, '');
const pageAt = (name: string, port: number, path: string) => ({
  name,
  url: `http://127.0.0.1:${port}${path}`,
  runs: [] as Report[],
});
const pages = paths.map((path) => pageAt(path, site.port, path));
const bare = pageAt('a bare page', bareSite.port, '/');

// Page by page within a round, so that a slow minute of the machine falls on all alike.
for (let round = 0; round < Number(values.runs); round++)
  for (const { url, runs } of [...pages, bare]) runs.push(await lighthouse(url));

console.table([...pages, bare].map(({ name, runs }) => rowOf(name, runs)));
for (const { name, runs } of pages)
  for (const failure of new Set(runs.flatMap((run) => failuresOf(run, values.all))))
    console.log(`${name}\n   ${failure}`);

const slowest = (runs: Report[]) => Math.max(...runs.map(fcpOf));
for (const { name, runs } of pages)
  console.log(`first contentful paint, ${name} to the bare page: ${(slowest(runs) / slowest(bare.runs)).toFixed(2)}`);

site.stop();
bareSite.stop();
rmSync(bareFolder, { recursive: true });
