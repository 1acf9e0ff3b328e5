// npm run bench:navigate [-- --before FOLDER --times 5]: from the end of a press on a link to the first paint of the next page,
// over a slow line (150 ms, 200 kB/s), on a desktop and on a phone: the built site, a build of another commit, Starlight with
// the same words and its own prefetch, and bare pages.
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { browserFlags, browserPath } from '../../support/browser.ts';
import { serveStatic } from '../../support/static.ts';
import { siteWords } from '../bytes/words.ts';
import { barePage } from '../lighthouse/bare.ts';
import { buildWithWords, peers } from '../peers/index.ts';
import { follow, type Way, ways } from './drive.ts';
import { slowLine } from './slow.ts';

const { values } = parseArgs({ options: { before: { type: 'string' }, times: { type: 'string', default: '5' } } });

/** Links that readers take, each with the page that it stands on: those of the pages' frame, and those in an article's words, which every site has. */
const links: [start: string, link: string][] = [
  ['/', '/articles/'],
  ['/', '/quiz/'],
  ['/articles/', '/articles/back-pain/'],
  ['/articles/back-pain/', '/evidence/'],
  ['/articles/back-pain/', '/articles/hot-stone-vs-deep-tissue/'],
  ['/articles/guide/', '/articles/safety/'],
];
const inWords = links.slice(-2);

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
const starlight = await buildWithWords(peers.starlight, siteWords());
const bare = bareSite();
const sites = { ours: 'dist', ...(values.before && { before: values.before }), starlight, bare };
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
    const runs: { name: string; isInWords: boolean; next: number; first: number }[] = [];
    for (let time = 0; time < Number(values.times); time++)
      for (const pair of links) {
        const isInWords = inWords.includes(pair);
        for (const { name, browser, origin } of running)
          if (isInWords || name !== 'starlight')
            runs.push({ name, isInWords, ...(await follow(browser, origin, ...pair, way)) });
      }
    /** The median of a site's runs, in milliseconds, over all links or those in articles' words. */
    const took = (site: string, what: 'next' | 'first', among = runs) =>
      median(among.filter(({ name }) => name === site).map((run) => run[what]));
    for (const { name } of running)
      console.log(
        `${way}, ${name}: next page ${Math.round(took(name, 'next'))} ms, first page ${Math.round(took(name, 'first'))} ms`,
      );
    const shared = runs.filter(({ isInWords }) => isInWords);
    const ratio = (other: string, among = runs) =>
      `${(took('ours', 'next', among) / took(other, 'next', among)).toFixed(2)} of ${other}`;
    const ratios = [...(values.before ? [ratio('before')] : []), ratio('bare')];
    console.log(`${way}: ours is ${ratios.join(', ')}; on links in articles’ words ${ratio('starlight', shared)}`);
  }
} finally {
  await Promise.all(running.map(({ stop }) => stop()));
  rmSync(bare, { recursive: true, force: true });
}
