// npm run bench:navigate [-- --before FOLDER --times 5]: from the end of a press on a link to the first paint of the next page,
// over a slow line (150 ms, 200 kB/s), on a desktop and on a phone: the built site, a build of another commit, and bare pages.
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { browserFlags, browserPath } from '../../support/browser.ts';
import { serveStatic } from '../../support/static.ts';
import { barePage } from '../lighthouse/bare.ts';
import { follow, type Way, ways } from './drive.ts';
import { slowLine } from './slow.ts';

const { values } = parseArgs({ options: { before: { type: 'string' }, times: { type: 'string', default: '5' } } });

/** Links that readers take, each with the page that it stands on. */
const links = [
  ['/', '/articles/'],
  ['/', '/quiz/'],
  ['/articles/', '/articles/back-pain/'],
  ['/articles/back-pain/', '/evidence/'],
] as const;

/** The same pages with their words and these links alone. */
function bareSite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'basalt-bare-'));
  cpSync('dist', folder, { recursive: true, filter: (file) => !/[\\/]_(headers|astro)/.test(file) });
  for (const file of globSync('dist/**/index.html')) {
    const bare = barePage(file);
    const path = file.replace(/^dist|index\.html$/g, '');
    const on = links.filter(([from]) => from === path).map(([, to]) => `<p><a href="${to}">Next</a>`);
    const html = readFileSync(join(bare, 'index.html'), 'utf8').replace('<body>', `<body>${on.join('')}`);
    writeFileSync(join(folder, file.replace(/^dist/, '')), html);
    rmSync(bare, { recursive: true });
  }
  return folder;
}

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
const bare = bareSite();
const sites = { ours: 'dist', ...(values.before && { before: values.before }), bare };
// Each speaks to a browser of its own: one keeps for itself how often it may open pages ahead.
const running = await Promise.all(
  Object.entries(sites).map(async ([name, folder]) => {
    const server = await serveStatic(folder, '');
    const line = await slowLine(server.port);
    const browser = await puppeteer.launch({ executablePath: browserPath(), args: browserFlags });
    const stop = () => Promise.all([browser.close(), line.stop(), server.stop()]);
    return { name, browser, origin: `http://127.0.0.1:${line.port}`, stop };
  }),
);
try {
  for (const way of Object.keys(ways) as Way[]) {
    const took = new Map(running.map(({ name }) => [name, { next: [] as number[], first: [] as number[] }]));
    for (let time = 0; time < Number(values.times); time++)
      for (const [start, link] of links)
        for (const { name, browser, origin } of running) {
          const one = await follow(browser, origin, start, link, way);
          took.get(name)?.next.push(one.next);
          took.get(name)?.first.push(one.first);
        }
    for (const [name, { next, first }] of took)
      console.log(
        `${way}, ${name}: next page ${Math.round(median(next))} ms, first page ${Math.round(median(first))} ms`,
      );
    const of = (name: string) => median(took.get(name)?.next ?? []);
    if (values.before) console.log(`${way}: ours is ${(of('ours') / of('before')).toFixed(2)} of before`);
    console.log(`${way}: ours is ${(of('ours') / of('bare')).toFixed(2)} of a bare page`);
  }
} finally {
  await Promise.all(running.map(({ stop }) => stop()));
  rmSync(bare, { recursive: true, force: true });
}
