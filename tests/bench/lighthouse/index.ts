// npm run bench:lighthouse [-- paths] [--runs n] [--all]: Lighthouse's scores for the built site, the worst of three runs,
// and how much later an article paints than a bare page of the same words.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
const reports = mkdtempSync(join(tmpdir(), 'basalt-lighthouse-'));
const site = await serveStatic('dist', '');
const bare = await serveStatic(bareFolder, '');
const addresses = new Map([...paths.map((path) => [path, site.port] as const), ['/bare/', bare.port]]);
const runs = new Map<string, Report[]>([...addresses.keys()].map((path) => [path, []]));

// Page by page within a round, so that a slow minute of the machine falls on all alike.
for (let round = 0; round < Number(values.runs); round++)
  for (const [path, port] of addresses)
    runs.get(path)?.push(await lighthouse(`http://127.0.0.1:${port}${path}`, join(reports, 'report.json')));

console.table([...runs].map(([path, all]) => rowOf(path, all)));
for (const [path, all] of runs)
  for (const failure of new Set(all.flatMap((report) => failuresOf(report, values.all))))
    if (path !== '/bare/') console.log(`${path}\n   ${failure}`);

const slowest = (path: string) => Math.max(...(runs.get(path) ?? []).map(fcpOf));
for (const path of paths)
  console.log(`first contentful paint, ${path} to the bare page: ${(slowest(path) / slowest('/bare/')).toFixed(2)}`);

site.stop();
bare.stop();
for (const folder of [bareFolder, reports]) rmSync(folder, { recursive: true });
