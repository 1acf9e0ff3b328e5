// When this fails, a page is kept from its own script, lets in another’s, or readers keep a stale one.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { base } from '../support/base.ts';
import { fileAt, pages, site } from '../support/built.ts';
import { readHeaders } from '../support/static.ts';

const headersOf = readHeaders('dist');
/** All that a host sends for an address under one name; two rules that set it would make it a list of two. */
const headerOf = (address: string, name: string) =>
  headersOf(address).flatMap(([set, value]) => (set === name ? value : []));
const directives = (policy: string) =>
  new Map(policy.split('; ').map((part): [string, string[]] => [part.split(' ')[0] ?? '', part.split(' ').slice(1)]));

describe.each([...pages])('%s', (address, page) => {
  const meta = page.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';

  test('has one policy in itself, and one header for what a page cannot say', () => {
    expect(page.querySelectorAll('meta[http-equiv]')).toHaveLength(1);
    expect(directives(meta).get('default-src')).toEqual(["'none'"]);
    expect(headerOf(address, 'Content-Security-Policy')).toEqual(["frame-ancestors 'none'"]);
  });

  test('allows no inline code without a hash, no other host, and WebAssembly in the search alone', () => {
    expect(meta).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*|data:/);
    expect(meta.includes("'wasm-unsafe-eval'")).toBe(address === `${base}/search/`);
    for (const name of ['base-uri', 'form-action', 'require-trusted-types-for'])
      expect([...directives(meta).keys()]).toContain(name);
  });

  test('is asked for anew each time, and all that it loads is kept for ever', () => {
    expect(headerOf(address, 'Cache-Control')).toEqual(['public, max-age=0, must-revalidate']);
    const names = ['src', 'component-url', 'renderer-url', 'data-pagefind', 'data-index'];
    const loaded = [
      ...page
        .querySelectorAll('link[rel=preload], link[rel=icon], link[rel=apple-touch-icon]')
        .map((link) => link.getAttribute('href')),
      ...names.flatMap((name) => page.querySelectorAll(`[${name}]`).map((element) => element.getAttribute(name))),
    ];
    expect(loaded.length).toBeGreaterThanOrEqual(3);
    for (const url of loaded)
      expect(headerOf((url ?? '').split('?')[0] ?? '', 'Cache-Control'), url).toEqual([
        'public, max-age=31536000, immutable',
      ]);
  });
});

test('browsers may fetch every page ahead, but no file and no search for what somebody typed', () => {
  const [named = ''] = headerOf(`${base}/`, 'Speculation-Rules');
  const rules = JSON.parse(readFileSync(fileAt(JSON.parse(named)) ?? '', 'utf8'));
  for (const [{ where, eagerness }] of [rules.prefetch, rules.prerender]) {
    expect(eagerness).toBe('moderate');
    const [{ href_matches: some }, { not }] = where.and;
    const fits = (pattern: string, url: string) => new URLPattern(pattern, site).test(new URL(url, site));
    const isAhead = (url: string) => some.some((one: string) => fits(one, url)) && !fits(not.href_matches, url);
    for (const address of pages.keys()) expect(isAhead(address), address).toBe(!address.endsWith('.html'));
    expect(isAhead(`${base}/articles/safety/#burns`)).toBe(true);
    for (const other of ['/rss.xml', '/articles/safety.md', '/search/?q=numb', '/llms.txt'])
      expect(isAhead(base + other), other).toBe(false);
    expect(isAhead('https://elsewhere.example/')).toBe(false);
  }
});
