// When this fails, search engines or share previews are told something else than readers see.
import { readFileSync } from 'node:fs';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { base } from '../support/base.ts';
import { absolute, articles, datesOf, fileAt, pages, referencesOf, wordsOf } from '../support/built.ts';

type Thing = Record<string, unknown> & { '@type': string };

const meta = (page: HTMLElement, name: string) =>
  page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
const link = (page: HTMLElement, selector: string) => page.querySelector(`link${selector}`)?.getAttribute('href') ?? '';
const thingsOf = (page: HTMLElement): Thing[] =>
  page
    .querySelectorAll('script[type="application/ld+json"]')
    .flatMap((script) => JSON.parse(script.rawText)['@graph'] as Thing[]);
const thing = (page: HTMLElement, type: string) => thingsOf(page).find((one) => one['@type'] === type);
const pngSize = (file = '') => {
  const png = readFileSync(file);
  return [png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)];
};
const isArticle = (address: string) => /\/articles\/[^/]+\/$/.test(address);
const isPlan = (address: string) => /\/how-often\/[^/]+\/$/.test(address);
const tokens = readFileSync('src/styles/tokens.css', 'utf8');

describe.each([...pages])('%s', (address, page) => {
  test('has a share preview that agrees with the page', () => {
    expect(page.querySelector('title')?.text).toContain(meta(page, 'og:title'));
    expect(meta(page, 'og:description')).toBe(meta(page, 'description'));
    expect(meta(page, 'og:type')).toBe(isArticle(address) ? 'article' : 'website');
    expect(meta(page, 'og:site_name')).toBe('Basalt');
    // Pages that search engines should skip name no address of their own.
    const unlisted = meta(page, 'robots') === 'noindex';
    expect(unlisted).toBe(address === `${base}/404.html`);
    for (const url of [meta(page, 'og:url'), link(page, '[rel=canonical]')])
      expect(url || undefined).toBe(unlisted ? undefined : absolute(address.slice(base.length)));
  });

  test('has a share image of the size it names, and words for it', () => {
    const image = meta(page, 'og:image') ?? '';
    expect(image).toBe(absolute(isArticle(address) ? `/share/${address.split('/').at(-2)}.png` : '/share.png'));
    expect(pngSize(fileAt(image))).toEqual(['PNG', 1200, 630]);
    expect([meta(page, 'og:image:width'), meta(page, 'og:image:height')]).toEqual(['1200', '630']);
    expect(meta(page, 'og:image:alt')).toContain(isArticle(address) ? wordsOf(page.querySelector('h1')) : 'sore back');
  });

  test('has icons, a manifest and the paper’s colours', () => {
    expect(fileAt(link(page, '[rel=icon]'))).toBe('dist/icon.svg');
    expect(pngSize(fileAt(link(page, '[rel=apple-touch-icon]')))).toEqual(['PNG', 180, 180]);
    expect(fileAt(link(page, '[rel=manifest]'))).toBe('dist/manifest.webmanifest');
    expect(fileAt(link(page, '[type="application/rss+xml"]'))).toBe('dist/rss.xml');
    const colours = page.querySelectorAll('meta[name=theme-color]').map((tag) => tag.getAttribute('content'));
    expect(tokens.match(/--paper: #\w+/g)?.slice(0, 2)).toEqual(colours.map((colour) => `--paper: ${colour}`));
  });

  test('holds JSON-LD only where there is something to say, and nothing that nobody did', () => {
    const types = thingsOf(page).map((one) => one['@type']);
    if (isArticle(address)) expect(types).toEqual(['Article', 'BreadcrumbList']);
    else if (isPlan(address)) expect(types).toEqual(['BreadcrumbList']);
    else expect(types).toEqual(address === `${base}/` ? ['WebSite'] : []);
    for (const script of page.querySelectorAll('script[type="application/ld+json"]'))
      expect(script.rawText).not.toMatch(/<|reviewedBy|lastReviewed|[rR]ating|FAQPage|"review"/);
  });

  test('links to the form for mistakes with its path and its review date', () => {
    const form = page.querySelectorAll('footer a').find((a) => wordsOf(a) === 'Something wrong? Tell us');
    const url = new URL(form?.getAttribute('href') ?? '');
    expect(url.pathname).toMatch(/\/issues\/new$/);
    const path = address.endsWith('404.html') ? `${base}/404` : address;
    expect(url.searchParams.get('title')).toContain(path);
    expect(url.searchParams.get('body')).toContain(`Page: ${path}`);
    if (isArticle(address)) {
      expect(datesOf(page).reviewed).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(url.searchParams.get('body')).toContain(`Last reviewed: ${datesOf(page).reviewed}`);
    } else expect(url.searchParams.get('body')).not.toContain('Last reviewed');
  });
});

describe.each(articles)('the JSON-LD of %s', (slug, page) => {
  const article = thing(page, 'Article');

  test('agrees with the words and dates of the page', () => {
    const { published, reviewed } = datesOf(page);
    expect(article).toMatchObject({
      '@id': absolute(`/articles/${slug}/`),
      headline: wordsOf(page.querySelector('h1')),
      description: wordsOf(page.querySelector('.lead')),
      inLanguage: page.querySelector('html')?.getAttribute('lang'),
      datePublished: published,
      dateModified: reviewed,
      mainEntityOfPage: { '@type': 'MedicalWebPage', url: absolute(`/articles/${slug}/`) },
      author: { '@type': 'Organization', name: 'Basalt', url: absolute('/about/') },
      isAccessibleForFree: true,
      image: meta(page, 'og:image'),
      publisher: { '@type': 'Organization', name: 'Basalt', url: absolute('/'), logo: absolute('/icons/512.png') },
    });
    expect(meta(page, 'article:published_time')).toBe(published);
    expect(meta(page, 'article:modified_time')).toBe(reviewed);
  });

  test('cites the references listed, in their order', () => {
    const listed = referencesOf(page);
    const citations = article?.['citation'] as { '@type': string; name: string; url?: string }[];
    expect(listed.length).toBeGreaterThan(2);
    expect(citations).toHaveLength(listed.length);
    citations.forEach((citation, i) => {
      expect(wordsOf(listed[i])).toContain(citation.name);
      expect(listed[i]?.querySelector('a[href^=https]')?.getAttribute('href')).toBe(citation.url);
      if (citation.url?.startsWith('https://doi.org/')) expect(citation['@type']).toBe('ScholarlyArticle');
    });
  });

  test('a Markdown version is linked', () =>
    expect(fileAt(link(page, '[rel=alternate][type="text/markdown"]'))).toBe(`dist/articles/${slug}.md`));
});

test.each([...pages].filter(([address]) => isArticle(address) || isPlan(address)))(
  'the crumbs of %s lead to pages, and end at this one',
  (address, page) => {
    const crumbs = thing(page, 'BreadcrumbList')?.['itemListElement'] as Record<'position' | 'name' | 'item', string>[];
    expect(crumbs.map(({ position }) => position)).toEqual([1, 2, 3]);
    for (const crumb of crumbs) expect(fileAt(crumb.item), crumb.item).toMatch(/index\.html$/);
    expect(crumbs[2]).toMatchObject({
      name: wordsOf(page.querySelector('h1')),
      item: absolute(address.slice(base.length)),
    });
    const section = pages.get(new URL(crumbs[1]?.item ?? '').pathname);
    expect(crumbs[1]?.name).toBe(wordsOf(section?.querySelector('h1')));
  },
);

test('the home page says how to search the site as its own form does', () => {
  const home = pages.get(`${base}/`) as HTMLElement;
  const form = home.querySelector('form[role=search]');
  const action = thing(home, 'WebSite')?.['potentialAction'];
  expect(action).toMatchObject({
    '@type': 'SearchAction',
    target: {
      urlTemplate: `${new URL(form?.getAttribute('action') ?? '', absolute('/')).href}?${form?.querySelector('input')?.getAttribute('name')}={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  });
});

test('the manifest’s icons have the sizes it names', () => {
  const manifest = JSON.parse(readFileSync('dist/manifest.webmanifest', 'utf8'));
  expect(manifest).toMatchObject({ name: 'Basalt', start_url: `${base}/`, scope: `${base}/` });
  const sizes = manifest.icons.map(({ src, sizes }: { src: string; sizes: string }) => {
    expect(pngSize(fileAt(src)).slice(1).join('x')).toBe(sizes);
    return sizes;
  });
  expect(new Set(sizes)).toEqual(new Set(['192x192', '512x512']));
});
