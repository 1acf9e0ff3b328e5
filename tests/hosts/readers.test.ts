// When this fails, a feed reader, a reader view or a text browser shows less than the page: its text, its danger signs, its certainty.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { base } from '../support/base.ts';
import { launchBrowser } from '../support/browser.ts';
import { absolute, articles, wordsOf } from '../support/built.ts';
import { need } from '../support/need.ts';
import { serveStatic } from '../support/static.ts';

const tools = createRequire(resolve('tests/hosts/tools/package.json'));
const feed = readFileSync('dist/rss.xml', 'utf8');

/** An article as a feed reader has it. */
interface Item {
  link: string;
  content: string;
}

/** Loads the feed over the network with newsboat, and reads what it kept. */
async function inNewsboat(): Promise<Item[]> {
  const newsboat = need(['/usr/bin/newsboat'], ['newsboat']);
  const folder = mkdtempSync(join(tmpdir(), 'basalt-newsboat-'));
  const server = await serveStatic('dist', base);
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  try {
    const urls = file('urls', `http://127.0.0.1:${server.port}${base}/rss.xml\n`);
    const options = ['-C', file('config', ''), '-u', urls, '-c', join(folder, 'cache.db'), '-x', 'reload'];
    await new Promise((done) => spawn(newsboat, options, { env: { ...process.env, HOME: folder } }).on('exit', done));
    const cache = new DatabaseSync(join(folder, 'cache.db'), { readOnly: true });
    const rows = cache.prepare('select url, content from rss_item').all() as { url: string; content: string }[];
    cache.close();
    return rows.map(({ url, content }) => ({ link: url, content }));
  } finally {
    server.stop();
    rmSync(folder, { recursive: true });
  }
}

const programs: [name: string, read: () => Promise<Item[]>][] = [
  ['newsboat', inNewsboat],
  [
    'rss-parser',
    async () => {
      const { items } = await new (tools('rss-parser'))().parseString(feed);
      return items.map((item: Record<string, string>) => ({ link: item['link'], content: item['content:encoded'] }));
    },
  ],
  [
    'feedsmith',
    async () => {
      const { parseRssFeed } = await import(tools.resolve('feedsmith'));
      type Parsed = { link: string; content: { encoded: string } };
      return parseRssFeed(feed).items.map(({ link, content }: Parsed) => ({ link, content: content.encoded }));
    },
  ],
];

test.each(programs)(
  '%s has every article whole: text, certainty, danger signs, absolute links',
  async (_name, read) => {
    const items = new Map((await read()).map(({ link, content }) => [link, parse(content)]));
    expect(items.size).toBe(articles.length);
    for (const [slug, page] of articles) {
      const item = items.get(absolute(`/articles/${slug}/`));
      const words = wordsOf(item);
      for (const heading of page.querySelectorAll('.prose h2:not(#contents)'))
        expect(words, slug).toContain(wordsOf(heading));
      for (const sign of page.querySelectorAll('.care-card li')) expect(words, slug).toContain(wordsOf(sign));
      for (const level of page.querySelectorAll('.care-card .unseen')) expect(words, slug).toContain(wordsOf(level));
      expect(words, slug).toMatch(/\((high|moderate|low|very low) certainty\)|\(no evidence found\)/);
      for (const a of item?.querySelectorAll('a') ?? []) expect(a.getAttribute('href')).toMatch(/^(https|tel|mailto):/);
    }
  },
);

test('a reader view keeps the danger signs, "In short" and the certainty', async () => {
  const server = await serveStatic('dist', base);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ bypassCSP: true });
    await page.goto(`http://127.0.0.1:${server.port}${base}/articles/safety/`);
    const source = readFileSync(tools.resolve('@mozilla/readability/Readability.js'), 'utf8');
    const text = await page.evaluate(`${source}; new Readability(document.cloneNode(true)).parse().textContent`);
    const words = String(text).replace(/\s+/g, ' ');
    const [, safety] = articles.find(([slug]) => slug === 'safety') ?? [];
    const signs = safety?.querySelectorAll('.care-card li') ?? [];
    expect(signs.length).toBeGreaterThan(10);
    for (const sign of signs) expect(words).toContain(wordsOf(sign));
    for (const point of safety?.querySelectorAll('.summary li') ?? []) expect(words).toContain(wordsOf(point));
    expect(words).toMatch(/(moderate|low) certainty/);
  } finally {
    await browser.close();
    server.stop();
  }
});

describe.each([
  ['w3m', ['-dump', '-T', 'text/html', '-cols', '400']],
  ['lynx', ['-dump', '-nolist', '-width=400']],
])('%s', (program, options) => {
  const browser = need([`/usr/bin/${program}`], [program]);
  test.each(articles)('shows %s with no note run into a sentence', (slug, page) => {
    const shown = execFileSync(browser, [...options, `dist/articles/${slug}/index.html`])
      .toString()
      .replace(/\s+/g, ' ');
    for (const heading of page.querySelectorAll('.prose h2')) expect(shown).toContain(wordsOf(heading));
    // A note stands in brackets, and a mark's words apart from the words before and after.
    for (const name of page.querySelectorAll('.note b')) expect(shown).toContain(`(${wordsOf(name)}`);
    for (const note of page.querySelectorAll('.note')) expect(wordsOf(note)).toMatch(/^\(.*\)$/);
    expect(shown).not.toMatch(
      /[a-z](Source \d|(high|moderate|low) certainty)|certainty[A-Za-z]|\d(high|moderate|low|very)\b/,
    );
  });
});
