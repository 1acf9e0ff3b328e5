// When this fails, a built page is missing, links to nothing, loads what it should not, or shows a plan before its danger signs.
import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { bannedPhrases } from '../../src/validation/phrases.ts';
import { base } from '../support/base.ts';
import { fileAt, pages, wordsOf } from '../support/built.ts';
import { engine, quiz } from '../support/quiz-data.ts';

const scripted = [`${base}/quiz/`, `${base}/search/`];

test('all pinned addresses are built', () => {
  for (const path of [
    '/',
    '/articles/',
    '/articles/back-pain/',
    '/quiz/',
    '/evidence/',
    '/search/',
    '/about/',
    '/404.html',
    '/how-often/mild/',
  ])
    expect([...pages.keys()]).toContain(base + path);
});

test('the links that the quiz makes from its data lead to pages, and to headings on them', () => {
  const links = [
    ...quiz.gates.flatMap(({ signs, after }) => [
      ...signs.map(({ read }) => read),
      ...after.map(({ link }) => link.href),
    ]),
    ...quiz.more.map(({ href }) => href),
    ...quiz.rules.map(({ link }) => link?.href),
  ].flatMap((href) => href ?? []);
  expect(links.length).toBeGreaterThan(20);
  for (const href of links) {
    const [path = '', heading] = href.split('#');
    const page = pages.get(base + path);
    expect(page, href).toBeDefined();
    if (heading) expect(page?.querySelector(`[id="${heading}"]`), href).not.toBeNull();
  }
});

test('titles and descriptions are the pages’ own', () => {
  for (const read of [
    (page: HTMLElement) => page.querySelector('title')?.text,
    (page: HTMLElement) => page.querySelector('meta[name=description]')?.getAttribute('content'),
  ]) {
    const all = [...pages.values()].map(read);
    expect(all.every((words) => words && words.length > 5)).toBe(true);
    expect(new Set(all).size).toBe(all.length);
  }
});

describe.each([...pages])('%s', (address, page) => {
  test('has one h1', () => expect(page.querySelectorAll('h1').length).toBe(1));

  test('links only to pages and anchors that are there', () => {
    const dead = page
      .querySelectorAll('a[href]')
      .map((a) => a.getAttribute('href') ?? '')
      .filter((link) => {
        if (/^(https:|tel:\+?\d{3,15}$|mailto:\S+@)/i.test(link)) return false;
        const [path = '', anchor] = link.split('#');
        // The feed and other files are no pages.
        if (!anchor && /\.\w+$/.test(path)) return !fileAt(path);
        const target = pages.get(path === '' ? address : path);
        // The quiz reads what stands behind its own address.
        if (path === `${base}/quiz/` && anchor && engine.fromFragment(anchor)) return false;
        return !target || (anchor && !target.getElementById(decodeURIComponent(anchor)));
      });
    expect(dead).toEqual([]);
  });

  test('names each table by a caption of its own, and each row by its head', () => {
    const tables = page.querySelectorAll('.scroll-table table');
    const captions = tables.map((table) => wordsOf(table.querySelector('caption')));
    expect(captions.every((words) => words.length > 5)).toBe(true);
    expect(new Set(captions).size).toBe(captions.length);
    for (const row of tables.flatMap((table) => table.querySelectorAll('tbody tr')))
      expect(row.querySelector('th')?.getAttribute('scope'), wordsOf(row)).toBe('row');
  });

  test('asks no other host for anything', () => {
    const asked = page
      .querySelectorAll(
        'script[src], img[src], iframe, source, link[rel=stylesheet], link[rel=preload], link[rel=icon]',
      )
      .map((e) => e.getAttribute('src') ?? e.getAttribute('href'));
    expect(asked.filter((url) => /^(https?:)?\/\//.test(url ?? ''))).toEqual([]);
  });

  test('loads script only if it is the quiz or the search', () => {
    const has = page.querySelectorAll('script:not([type="application/ld+json"]), astro-island').length > 0;
    expect(has).toBe(scripted.includes(address));
  });
});

test.each([...pages].filter(([address]) => /\/(quiz\/$|how-often\/[a-z])/.test(address)))(
  '%s shows every sign of both gates before its plans, without JavaScript too',
  (address, page) => {
    const start = address.endsWith('/quiz/') ? (quiz.patterns[0]?.name ?? 'no pattern') : 'To start:';
    const [signs = '', plans] = wordsOf(page.querySelector('main')).split(start);
    expect(plans).toBeDefined();
    for (const { words } of quiz.gates.flatMap((gate) => gate.signs)) expect(signs).toContain(words);
  },
);

test('a page that says GP, A&E or 111, or comes to say it, says once what that is', () => {
  const said = [...pages].filter(
    ([address, page]) =>
      /\b(?:GP|A&E|111)\b/.test(page.querySelector('main')?.text ?? '') || /(?:quiz|search)\/$/.test(address),
  );
  expect(said.length).toBeGreaterThan(18);
  for (const [address, page] of said)
    expect(wordsOf(page.querySelector('main')).match(/UK words: a GP is/g), address).toHaveLength(1);
});

test('no page says what may not be said, but in quotation marks', () => {
  for (const [address, page] of pages) {
    // The page itself is every test's.
    const shown = parse(page.toString());
    for (const hidden of shown.querySelectorAll('script, style, [props]')) hidden.remove();
    expect(bannedPhrases(shown.text), address).toEqual([]);
  }
});
