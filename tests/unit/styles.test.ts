// Breaks when a style says a colour, a space or a size of its own, or a token is missing or unused.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (pattern: string) =>
  globSync(pattern)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
const tokens = read('src/styles/tokens.css');
const styles = globSync('src/styles/**/*.css').filter((file) => !file.endsWith('tokens.css'));
const own = /(?<![\w-])(#[\da-f]{3,8}|[\d.]+(rem|em|px|ch|ex|lh|v[wh]|pt|mm|cm)|(rgb|hsl|oklch)a?\(.*?\))(?![\w-])/g;

test.each(styles)('%s takes every colour, space and size from a token', (file) => {
  const css = read(file).replace(/\/\*.*?\*\/|@(?:media|container)[^{]+|@page[^}]+/gs, '');
  expect(css.match(own)).toBeNull();
});

test('drawings take the width of their lines from a token', () => {
  // The halo around words is no line.
  expect(read('src/components/**/*.astro').match(/stroke-width="[\d.]+"(?!.*paint-order)/g)).toBeNull();
});

test('every token is used, and every one that is used is said', () => {
  const everywhere = read('src/**/*.{css,astro,tsx,ts}');
  const names = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, name]) => name));
  const used = names(everywhere, /var\((--[\w-]+)/g);
  const said = names(everywhere, /(--[\w-]+)(?=:|" preload)/g);
  expect([...names(tokens, /(--[\w-]+):/g)].filter((name) => !used.has(name))).toEqual([]);
  expect([...used].filter((name) => !said.has(name))).toEqual([]);
});
