// What editors lean on: JSON Schemas that are up to date and named in each file, and a new article that is a valid draft.
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../src/build/commands/json-schemas.ts';
import { newArticle, slugOf } from '../../src/build/commands/new-article.ts';
import { checkContent } from '../../src/build/guard/check.ts';
import { format } from '../../src/build/guard/problem.ts';

test.each([...jsonSchemas()])('%s is up to date: if not, run "npm run schemas"', (file, text) => {
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test.each(globSync('content/**/*.{mdx,yaml}'))('%s names its schema in its first line', (file) => {
  const first =
    readFileSync(file, 'utf8')
      .replace(/^---\n/, '')
      .split('\n')[0] ?? '';
  const path = /^# yaml-language-server: \$schema=(.+)$/.exec(first)?.[1] ?? '';
  expect([...jsonSchemas().keys()].map((name) => resolve(name))).toContain(resolve(file, '..', path));
});

describe('a new article', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'basalt-'));
    for (const folder of ['content', 'public']) cpSync(folder, join(root, folder), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test('is a draft that the guard accepts', () => {
    const file = newArticle(root, 'Cold stones: “cooler” than hot?', '2028-02-29');
    expect(file).toBe('content/articles/cold-stones-cooler-than-hot.mdx');
    expect(readFileSync(join(root, file), 'utf8')).toMatch(/^draft: true/m);
    expect(checkContent(root).map(format)).toEqual([]);
  });

  test('never overwrites one', () => {
    const before = readFileSync(join(root, 'content/articles/safety.mdx'), 'utf8');
    expect(() => newArticle(root, 'Safety', '2026-11-24')).toThrow('content/articles/safety.mdx is there already');
    expect(readFileSync(join(root, 'content/articles/safety.mdx'), 'utf8')).toBe(before);
  });

  test.each(['', '!!!'])('needs a title: “%s”', (title) => {
    expect(() => newArticle(root, title, '2026-11-24')).toThrow('npm run new article');
  });

  test('has a title of 65 characters at most', () =>
    expect(() => newArticle(root, 'a'.repeat(66), '2026-11-24')).toThrow('Shorten it'));
});

test('a title becomes a file name', () => expect(slugOf('Café & spa: what’s “on”?')).toBe('cafe-spa-whats-on'));
