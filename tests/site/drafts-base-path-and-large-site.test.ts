// When this fails, a draft is published, a site built for another address sends readers to ours, or a site of many articles sends
// long lists, or hides an article from readers without script. One build is made for all of it.
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fill } from '../bench/build/generate.ts';
import { brotli, largest } from '../support/bytes.ts';
import { copyProject } from '../support/copy.ts';
import { addDraft, readBuilt, tracesOfDraft } from '../support/draft.ts';

const count = 220;
const copy = copyProject();
const paths = fill(copy, count).map(({ path }) => path);
const dist = join(copy.root, 'dist');
const env = { SITE: 'https://reader.example', BASE: '/stones/', REPOSITORY: 'https://code.example/stones' };
const home = env.SITE + env.BASE;
/** Every file of the built site, as text. */
let files: Map<string, string>;

const read = (file: string) => files.get(file) ?? '';
const textFiles = () => [...files].filter(([file]) => /\.(html|xml|txt|md|json|webmanifest)$/.test(file));
const leadsTo = (url: string) => {
  const path = decodeURIComponent(new URL(url).pathname.slice(env.BASE.length));
  return existsSync(join(dist, path.endsWith('/') || path === '' ? `${path}index.html` : path));
};
/** Where the links in a page's own text lead, from the site's home. */
const linksOf = (file: string) =>
  parse(read(file))
    .querySelectorAll('main a')
    .map((a) => (a.getAttribute('href') ?? '').replace(env.BASE, '/'));

beforeAll(async () => {
  addDraft(copy);
  // What a builder's environment may hold must not let drafts out, nor move the site.
  const { code, output } = await copy.build({ ...env, NODE_ENV: 'development', DEV: '1', BASE_URL: '/', PROD: '' });
  expect(code, output).toBe(0);
  files = readBuilt(copy);
});
afterAll(() => copy.remove());

test('a draft leaves no trace in any file', () => {
  expect(read('articles/aftercare/index.html')).toContain('slowly');
  expect(tracesOfDraft(files)).toEqual([]);
});

test('the address of the default build stands nowhere', () => {
  expect(textFiles().length).toBeGreaterThan(40);
  expect(textFiles().filter(([, text]) => /basalt\.example|basalt-site/.test(text))).toEqual([]);
});

test('every address of the site begins with its base path, and leads somewhere', () => {
  const own = textFiles().flatMap(([file, text]) =>
    [...text.matchAll(/https:\/\/reader\.example[^\s"'<>()&?#{}]*/g)].map(([url]) => ({ file, url })),
  );
  expect(own.length).toBeGreaterThan(200);
  expect(own.filter(({ url }) => !url.startsWith(home) || !leadsTo(url))).toEqual([]);
});

test('every link from the root begins with the base path', () => {
  const links = [...files]
    .filter(([file]) => file.endsWith('.html'))
    .flatMap(([file, text]) =>
      [...text.matchAll(/\s(?:href|src|action|component-url|data-index)=["']?(\/[^"'\s>]*)/g)].map(([, link = '']) => ({
        file,
        link,
      })),
    );
  expect(links.length).toBeGreaterThan(200);
  expect(links.filter(({ link }) => !link.startsWith(env.BASE) || !leadsTo(env.SITE + link))).toEqual([]);
});

test('reports go to the repository named', () => {
  const report = parse(read('about/index.html')).querySelector(`a[href^="${env.REPOSITORY}/issues/new?"]`);
  expect(report?.text).toBe('Something wrong? Tell us');
  expect(read('.well-known/security.txt')).toContain(`Contact: ${env.REPOSITORY}/issues\n`);
});

test('images drawn again, with an empty cache, are the same to the byte', () => {
  const images = [...files.keys()].filter((file) => file.endsWith('.png'));
  const known = images.filter((file) => existsSync(join('dist', file)));
  expect(known.length).toBeGreaterThan(12);
  const same = (file: string) => readFileSync(join(dist, file)).equals(readFileSync(join('dist', file)));
  expect(known.filter((file) => !same(file))).toEqual([]);
  expect(readdirSync(join(copy.root, 'node_modules/.astro/images'))).toHaveLength(images.length);
});

describe(`a site of ${count} articles`, () => {
  // Bytes by brotli. No page of a list may grow with the number of articles, but for a digit in a count.
  test.each([
    ['articles/index.html', 9_000],
    ['evidence/index.html', 40_000],
    ['search/index.html', 8_000],
    ['topics/basics/index.html', 9_000],
  ])('sends %s in %i bytes at most', (file, most) => {
    expect(brotli(read(file))).toBeLessThanOrEqual(most);
  });

  test('its article list shows ten of each topic, and leads to the rest', () => {
    const links = linksOf('articles/index.html');
    expect(links.filter((link) => link.startsWith('/articles/'))).toHaveLength(40);
    expect(links.filter((link) => link.startsWith('/topics/'))).toHaveLength(4);
  });

  test('its topics’ pages list every article once, each page leading to the next', () => {
    const pages = globSync('topics/**/index.html', { cwd: dist });
    const links = pages.flatMap(linksOf);
    expect(links.filter((link) => /^\/articles\/./.test(link)).sort()).toEqual([...paths].sort());
    for (const page of pages.filter((file) => /\d/.test(file)))
      expect(links).toContain(`/${page.replace('index.html', '')}`);
  });

  test('its search page leads to the topics, its feed stays at 50 articles, and its search index at titles', () => {
    expect(linksOf('search/index.html').filter((link) => link.startsWith('/topics/'))).toHaveLength(4);
    expect(read('rss.xml').match(/<item>/g)).toHaveLength(50);
    const { docs, headings } = JSON.parse(copy.built('_astro/search.*/search-index.json'));
    expect(headings.flat()).toEqual([]);
    expect(docs.description.slice(0, count).join('')).toBe('');
  });

  test('a search of it is 115 kB or less, with the full text', () => {
    const one = [
      '../search*.js',
      'search-index.json',
      'pagefind.js',
      '*.pagefind.txt',
      'pagefind-entry.json',
      '*.pf_meta.txt',
      'index/*',
    ];
    const search = `${dist}/_astro/search.*`;
    const sent = [...one.map((file) => largest(1, `${search}/${file}`)), largest(2, `${search}/fragment/*`)];
    expect(Math.min(...sent)).toBeGreaterThan(0);
    expect(sent.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(115_000);
  });

  test('its ledger names ten articles that make a claim, and counts the others', () => {
    const saidIn = parse(read('evidence/index.html')).querySelectorAll('.ledger small');
    const most = Math.max(...saidIn.map((each) => each.querySelectorAll(`a[href^="${env.BASE}articles/"]`).length));
    expect(most).toBe(10);
    expect(saidIn.some((each) => / \d+ more/.test(each.textContent))).toBe(true);
  });
});
