// When this fails, a page or a search sends more bytes than its budget. Counted as brotli, level 11, on the built files.
import { globSync, readFileSync, statSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { base } from '../support/base.ts';
import { articles } from '../support/built.ts';
import { brotli, largest } from '../support/bytes.ts';
import { readHeaders } from '../support/static.ts';

const page = (path: string) => readFileSync(`dist/${path}index.html`, 'utf8');
const quiz = page('quiz/');

const headersOf = readHeaders('dist');
test.each(articles)(
  '/articles/%s/, with its styles, is 15.9 kB or less, and arrives with its headers in twelve packets, of which servers send ten before they wait',
  (slug) => {
    const ours = headersOf(`${base}/articles/${slug}/`);
    const [serversOwn, packet] = [200, 1460];
    const headers = ours.reduce((sum, [name, value]) => sum + name.length + value.length + 4, serversOwn);
    const bytes = brotli(page(`articles/${slug}/`));
    expect(bytes).toBeLessThanOrEqual(15_900);
    expect(headers).toBeGreaterThan(500);
    expect(headers + bytes).toBeLessThanOrEqual(12 * packet);
  },
);

test('home is 12 kB or less', () => expect(brotli(page(''))).toBeLessThanOrEqual(12_000));
// It holds every word of the plans, of the emergency signs beside them and of the progress check, so that none needs the net again.
test('the quiz page is 13.8 kB or less, besides its script', () => {
  const still = quiz.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '');
  expect(brotli(still)).toBeLessThanOrEqual(13_800);
});

test('the styles of all pages together are 8 kB or less', () => {
  const all = globSync('dist/**/*.html').map(
    (file) => /<style>([\s\S]*?)<\/style>/.exec(readFileSync(file, 'utf8'))?.[1] ?? '',
  );
  const rules = new Set(all.flatMap((styles) => styles.split(/(?=@layer)/)));
  expect(rules.size).toBeGreaterThan(10);
  expect(brotli([...rules].join(''))).toBeLessThanOrEqual(8_000);
});

test('the heading face is 25 kB or less', () => {
  const sizes = globSync('dist/**/*.woff2').map((file) => statSync(file).size);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(26_000);
  expect(sizes).toHaveLength(1);
});

test('every page loads early just the face that its styles name', () => {
  for (const file of globSync('dist/**/*.html')) {
    const html = readFileSync(file, 'utf8');
    const [, early = file] =
      /<link rel="preload" href="([^"]+)" as="font" type="font\/woff2" crossorigin>/.exec(html) ?? [];
    expect([...html.matchAll(/src:url\(([^)]+)\)/g)].map(([, url]) => url)).toEqual([early]);
    expect(globSync(`dist/_astro/${early.split('/').at(-1)}`)).toHaveLength(1);
  }
});

test('the quiz’s script before the first click is 12.6 kB or less', () => {
  const start = [...quiz.matchAll(/(?:component-url|renderer-url|src)="([^"]+\.js)"/g)].map(([, url]) => url ?? '');
  const files = new Set<string>();
  const load = (url: string) => {
    const file = `dist/_astro/${url.split('/').at(-1)}`;
    if (files.has(file)) return;
    files.add(file);
    for (const [, next] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      load(next ?? '');
  };
  for (const url of start) load(url);
  const inline = parse(quiz)
    .querySelectorAll('script')
    .map((script) => script.text)
    .join('');
  expect(files.size).toBeGreaterThan(1);
  expect([...files].reduce((sum, file) => sum + brotli(readFileSync(file)), brotli(inline))).toBeLessThanOrEqual(
    12_600,
  );
});

test('the quiz’s data is 7 kB or less', () => {
  const sent = parse(quiz).querySelector('astro-island')?.getAttribute('props') ?? '';
  expect(sent).toContain('legs-numb');
  expect(brotli(sent)).toBeLessThanOrEqual(7_000);
});

test('a first search is 20 kB or less, with two claims that it finds, and 36 kB where the site does not have three of its words', () => {
  const always = [largest(1, 'dist/_astro/search*.js'), largest(1, 'dist/_astro/search.*/search-index.json')];
  const claims = largest(2, 'dist/_astro/search.*/search-claims-*.json');
  const unknown = [
    largest(3, 'dist/_astro/search.*/near-*.txt'),
    largest(1, 'dist/_astro/search.*/near-medicines.txt'),
  ];
  expect(Math.min(...always, claims, ...unknown)).toBeGreaterThan(100);
  const sum = (...sizes: number[]) => sizes.reduce((all, size) => all + size);
  expect(sum(...always, claims)).toBeLessThanOrEqual(20_000);
  expect(sum(...always, ...unknown)).toBeLessThanOrEqual(36_000);
});
