// When this fails, feed readers, search engines or programs get less than the site holds, or something else.
import { existsSync, readFileSync } from 'node:fs';
import { DOMParser, type Document, type Element, MIME_TYPE, onWarningStopParsing } from '@xmldom/xmldom';
import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { base } from '../support/base.ts';
import { absolute, articles, datesOf, fileAt, headingsOf, pages, referencesOf, wordsOf } from '../support/built.ts';

const read = (path: string) => readFileSync(`dist/${path}`, 'utf8');
/** Reads XML as a strict reader does; the parser forgives a bare "&" alone. @throws when it is not well formed */
const readXml = (path: string) => {
  expect(read(path)).not.toMatch(/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/);
  return new DOMParser({ onError: onWarningStopParsing }).parseFromString(read(path), MIME_TYPE.XML_TEXT);
};
const all = (node: Document | Element, name: string) => [...node.getElementsByTagName(name)];
const textOf = (node: Element, name: string) => all(node, name)[0]?.textContent ?? '';
/** The paragraphs and list items that hold no claim, and so read the same everywhere. */
const plainLines = (page: HTMLElement) =>
  page
    .querySelectorAll('.prose > p:not(.unseen, .mark-legend), .prose li')
    .filter((line) => !line.querySelector('sup') && !line.closest('.sidebar, .references'));

const feed = readXml('rss.xml');
const items = new Map(all(feed, 'item').map((item) => [textOf(item, 'link'), item]));

test('the feed names itself, and holds every article, the one reviewed last first', () => {
  expect(all(feed, 'atom:link').map((link) => [link.getAttribute('rel'), link.getAttribute('href')])).toEqual([
    ['self', absolute('/rss.xml')],
  ]);
  expect([...items.keys()].sort()).toEqual(articles.map(([slug]) => absolute(`/articles/${slug}/`)).sort());
  const reviews = [...items.values()].map((item) => textOf(item, 'atom:updated'));
  expect(reviews).toEqual(reviews.toSorted().reverse());
  expect(new Date(textOf(all(feed, 'channel')[0] as Element, 'lastBuildDate')).toISOString().slice(0, 10)).toBe(
    reviews[0]?.slice(0, 10),
  );
});

test('no two articles have one time, so that programs which sort by time keep the site’s order', () => {
  for (const name of ['pubDate', 'atom:updated']) {
    const times = [...items.values()].map((item) => new Date(textOf(item, name)).getTime());
    expect(new Set(times).size).toBe(items.size);
  }
  const listed = pages.get(`${base}/articles/`)?.querySelectorAll('main h3 a, main li a') ?? [];
  const sameDay = new Set([...items.values()].map((item) => textOf(item, 'atom:updated').slice(0, 10))).size === 1;
  if (sameDay)
    expect([...items.keys()]).toEqual(listed.map((a) => absolute((a.getAttribute('href') ?? '').slice(base.length))));
});

test('the feed can be read in a browser: its style sheet is there, and each title is a link', () => {
  const [, type, sheet = ''] = /<\?xml-stylesheet type="([^"]+)" href="([^"]+)"\?>/.exec(read('rss.xml')) ?? [];
  expect(type).toBe('text/css');
  expect(readFileSync(fileAt(sheet) ?? '', 'utf8')).toMatch(/--paper:[\s\S]*channel/);
  const links = [...feed.getElementsByTagNameNS('http://www.w3.org/1999/xhtml', 'a')];
  expect(links.map((a) => a.getAttribute('href'))).toEqual([absolute('/'), ...items.keys()]);
  expect(links.slice(1).map((a) => a.textContent)).toEqual([...items.values()].map((item) => textOf(item, 'title')));
});

test('pages that list articles lead to the feed', () => {
  for (const address of ['/articles/', '/about/'])
    expect(pages.get(base + address)?.querySelector(`main a[href="${base}/rss.xml"]`), address).not.toBeNull();
});

describe.each(articles)('%s in the feed', (slug, page) => {
  const item = items.get(absolute(`/articles/${slug}/`)) as Element;
  const html = parse(textOf(item, 'content:encoded'));
  const words = wordsOf(html);

  test('has its address as a lasting id, and its own dates', () => {
    expect(textOf(item, 'guid')).toBe(absolute(`/articles/${slug}/`));
    expect(all(item, 'guid')[0]?.getAttribute('isPermaLink')).toBe('true');
    expect(textOf(item, 'title')).toBe(wordsOf(page.querySelector('h1')));
    expect(new Date(textOf(item, 'pubDate')).toISOString().slice(0, 10)).toBe(datesOf(page).published);
    expect(textOf(item, 'atom:updated').slice(0, 10)).toBe(datesOf(page).reviewed);
  });

  test('carries the whole text', () => {
    expect(html.querySelectorAll('h2, h3').map(wordsOf)).toEqual(
      expect.arrayContaining([...headingsOf(page), 'References']),
    );
    expect(plainLines(page).length).toBeGreaterThan(10);
    for (const line of plainLines(page)) expect(words).toContain(wordsOf(line));
    expect(html.querySelectorAll('tr').length).toBe(page.querySelectorAll('.prose tr').length);
    expect(html.querySelectorAll('ol:last-of-type > li').length).toBeGreaterThanOrEqual(referencesOf(page).length);
  });

  test('marks each claim with its references and its certainty', () => {
    const sourced = page.querySelectorAll('.prose sup.cite:has(a[href^="#ref-"])');
    expect(html.querySelectorAll('sup').map((sup) => wordsOf(sup).replace(/[[\] ]/g, ''))).toEqual(
      sourced.map((cite) =>
        cite
          .querySelectorAll('a')
          .map((a) => a.getAttribute('href')?.replace('#ref-', ''))
          .join(),
      ),
    );
    for (const cite of page.querySelectorAll('.prose sup.cite'))
      expect(words).toContain(`(${wordsOf(cite.querySelector(':scope > .unseen, :scope > .not-shown'))})`);
  });

  test('says who wrote it, and what its drawings show', () => {
    expect(textOf(item, 'dc:creator')).toBe('Basalt');
    const drawings = page.querySelectorAll('.prose svg[role=img]').map((svg) => svg.getAttribute('aria-label'));
    for (const label of drawings) expect(words).toContain(`Picture on the page: ${label}.`);
  });

  test('needs no style or script, and links by whole addresses', () => {
    expect(html.querySelectorAll('script, style, svg, [class], [style], [id], [tabindex]')).toEqual([]);
    for (const a of html.querySelectorAll('a')) expect(a.getAttribute('href')).toMatch(/^(https:\/\/|tel:|mailto:)/);
  });
});

test('the sitemap lists every page but 404 and the search, with the review dates of articles', () => {
  const maps = all(readXml('sitemap-index.xml'), 'loc').map(({ textContent }) => fileAt(textContent ?? '') ?? '');
  const listed = maps
    .flatMap((file) => all(readXml(file.replace('dist/', '')), 'url'))
    .map((url) => [textOf(url, 'loc'), textOf(url, 'lastmod').slice(0, 10)]);
  const expected = [...pages]
    .filter(([address]) => ![`${base}/404.html`, `${base}/search/`].includes(address))
    .map(([address, page]) => [absolute(address.slice(base.length)), datesOf(page).reviewed]);
  expect(listed.sort()).toEqual(expected.sort());
});

test('robots.txt lets everyone in, and names the sitemap', () => {
  expect(read('robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`);
});

test('llms.txt leads to every Markdown version, and to nothing that is not there', () => {
  const links = [...read('llms.txt').matchAll(/^- \[[^\]]+\]\((.+?)\): .{20,}$/gm)].map(([, url]) => url ?? '');
  for (const [slug] of articles) expect(links).toContain(absolute(`/articles/${slug}.md`));
  expect(links.filter((url) => !existsSync(fileAt(url) ?? ''))).toEqual([]);
  expect(read('llms.txt')).toMatch(/^# Basalt\n\n> .*not medical advice/);
});

test('security.txt says whom to tell, and expires a year after the newest review', () => {
  const lines = read('.well-known/security.txt').split('\n');
  const reviews = articles.map(([, page]) => datesOf(page).reviewed);
  const newest = reviews.sort().at(-1) ?? '';
  expect(lines[0]).toMatch(/^Contact: https:\/\/.+\/issues$/);
  expect(lines).toContain(`Expires: ${Number(newest.slice(0, 4)) + 1}${newest.slice(4)}T00:00:00.000Z`);
  expect(lines).toContain(`Canonical: ${absolute('/.well-known/security.txt')}`);
});
