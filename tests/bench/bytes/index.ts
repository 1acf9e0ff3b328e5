// npm run bench:bytes: what the first load of each kind of page transfers, ours beside two peers with the same words.
import { launchBrowser } from '../../support/browser.ts';
import { serveStatic } from '../../support/static.ts';
import { buildWithWords, peers } from '../peers/index.ts';
import { load } from './load.ts';
import { siteWords } from './words.ts';

const words = siteWords();
const articles = words.map(({ path }) => path).filter((path) => path.startsWith('/articles/'));
/** Each kind of page, and its addresses; a site that has none of them shows nothing. */
const kinds: Record<string, string[]> = {
  home: ['/'],
  'an article, mean of all': articles,
  'the longest article': ['/articles/back-pain/'],
  'list of articles': ['/articles/'],
  'the evidence': ['/evidence/'],
  'all schedules': ['/how-often/'],
  'one schedule': ['/how-often/chronic/'],
  about: ['/about/'],
  quiz: ['/quiz/'],
  search: ['/search/'],
  'not found': ['/404.html'],
};
const missing: Record<string, string[]> = {
  Starlight: ['list of articles', 'quiz', 'search'],
  Eleventy: ['quiz', 'search'],
};

const sites: [string, string][] = [['Basalt', 'dist']];
for (const peer of [peers.starlight, peers.eleventy]) sites.push([peer.name, await buildWithWords(peer, words)]);

const browser = await launchBrowser();
const rows: Record<string, Record<string, number>> = {};
for (const [name, folder] of sites) {
  const server = await serveStatic(folder, '');
  for (const [kind, paths] of Object.entries(kinds)) {
    if (missing[name]?.includes(kind)) continue;
    const { bytes, requests } = await load(browser, server, paths);
    rows[kind] = { ...rows[kind], [name]: bytes, [`${name}, requests`]: requests };
  }
  server.stop();
}
await browser.close();
console.log(
  `Bytes of bodies at the first load, brotli 11; ${articles.length} articles with the same words on each site`,
);
console.table(rows);
