// When this fails, a site of many articles sends long lists, or hides an article from readers without script.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fill } from '../bench/build/generate.ts';
import { copyProject } from '../support/copy.ts';

const count = 220;
const copy = copyProject();
const paths = fill(copy, count).map(({ path }) => path);
beforeAll(async () => expect(await copy.build()).toMatchObject({ code: 0 }));
afterAll(() => copy.remove());

const linksOf = (file: string) =>
  parse(copy.built(file))
    .querySelectorAll('main a')
    .map((a) => a.getAttribute('href') ?? '');

describe(`a site of ${count} articles`, () => {
  // Bytes by brotli. No page of a list may grow with the number of articles, but for a digit in a count.
  test.each([
    ['articles/index.html', 9_000],
    ['evidence/index.html', 40_000],
    ['search/index.html', 8_000],
    ['topics/basics/index.html', 9_000],
  ])('sends %s in %i bytes at most', (file, most) => {
    expect(brotliCompressSync(copy.built(file)).length).toBeLessThanOrEqual(most);
  });

  test('its article list shows ten of each topic, and leads to the rest', () => {
    const links = linksOf('articles/index.html');
    expect(links.filter((link) => link.startsWith('/articles/'))).toHaveLength(40);
    expect(links.filter((link) => link.startsWith('/topics/'))).toHaveLength(4);
  });

  test('its topics’ pages list every article once, each page leading to the next', () => {
    const pages = globSync('topics/**/index.html', { cwd: join(copy.root, 'dist') });
    const links = pages.flatMap(linksOf);
    expect(links.filter((link) => /^\/articles\/./.test(link)).sort()).toEqual([...paths].sort());
    for (const page of pages.filter((file) => /\d/.test(file)))
      expect(links).toContain(`/${page.replace('index.html', '')}`);
  });

  test('its search page leads to the topics, its feed stays at 50 articles, and its search index at titles', () => {
    expect(linksOf('search/index.html').filter((link) => link.startsWith('/topics/'))).toHaveLength(4);
    expect(copy.built('rss.xml').match(/<item>/g)).toHaveLength(50);
    const { docs, headings } = JSON.parse(copy.built('_astro/search.*/search-index.json'));
    expect(headings.flat()).toEqual([]);
    expect(docs.description.slice(0, count).join('')).toBe('');
  });

  test('a search of it is 115 kB or less, with the full text', () => {
    const largest = (most: number, pattern: string) =>
      globSync(`${copy.root}/dist/_astro/${pattern}`)
        .map((file) => brotliCompressSync(readFileSync(file)).length)
        .sort((a, b) => b - a)
        .slice(0, most)
        .reduce((sum, n) => sum + n, 0);
    const files = [
      '../search*.js',
      'search-index.json',
      'pagefind.js',
      '*.pagefind.txt',
      'pagefind-entry.json',
      '*.pf_meta.txt',
    ];
    const one = files.map((file) => largest(1, `search.*/${file}`));
    const sent = [...one, largest(1, 'search.*/index/*'), largest(2, 'search.*/fragment/*')];
    expect(Math.min(...sent)).toBeGreaterThan(0);
    expect(sent.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(140_000);
  });

  test('its ledger names ten articles that make a claim, and counts the others', () => {
    const saidIn = parse(copy.built('evidence/index.html')).querySelectorAll('.ledger small');
    const most = Math.max(...saidIn.map((each) => each.querySelectorAll('a[href^="/articles/"]').length));
    expect(most).toBe(10);
    expect(saidIn.some((each) => / \d+ more/.test(each.textContent))).toBe(true);
  });
});
