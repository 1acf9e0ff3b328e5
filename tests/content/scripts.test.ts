// When this fails, an editor completes content wrongly, or a new article begins broken.
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../src/scripts/json-schemas.ts';
import { newArticle } from '../../src/scripts/new-article.ts';
import { useContent } from '../support/content.ts';

test.each([...jsonSchemas()])('%s is up to date: if not, run "npm run schemas"', (file, text) => {
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test.each(globSync('content/**/*.{mdx,yaml}'))('%s names its schema in its first line', (file) => {
  const text = readFileSync(file, 'utf8');
  const path = /^(?:---\n)?# yaml-language-server: \$schema=(.+)\n/.exec(text)?.[1] ?? '';
  expect([...jsonSchemas().keys()].map((name) => resolve(name))).toContain(resolve(file, '..', path));
});

describe('a new article', () => {
  const copy = useContent();

  test.each([
    ['Cold stones: “cooler” than hot?', 'cold-stones-cooler-than-hot'],
    ['Café & spa: what’s “on”?', 'cafe-spa-whats-on'],
    ['Crème and oil', 'creme-and-oil'],
  ])('is a draft that passes validation: %s', (title, slug) => {
    const file = newArticle(copy.root, title, '2028-02-29');
    expect(file).toBe(`content/articles/${slug}.mdx`);
    expect(copy.read(file)).toMatch(/^draft: true/m);
    expect(copy.mistakes()).toEqual([]);
  });

  test('is published only when nothing of the template is left', () => {
    const file = newArticle(copy.root, 'Cold stones', '2028-02-29');
    copy.change(file, '/draft: true.*/', '');
    const issues = copy.mistakes();
    expect(issues).toHaveLength(7);
    for (const each of issues)
      expect(each).toMatch(/^content\/articles\/cold-stones\.mdx:\d+: These are the words of the template/);
  });

  test('never overwrites one', () => {
    const before = copy.read('content/articles/safety.mdx');
    expect(() => newArticle(copy.root, 'Safety', '2026-11-24')).toThrow('content/articles/safety.mdx is there already');
    expect(copy.read('content/articles/safety.mdx')).toBe(before);
  });

  test.each(['', '!!!'])('needs a title: “%s”', (title) => {
    expect(() => newArticle(copy.root, title, '2026-11-24')).toThrow('npm run new article');
  });

  test.each([
    ['Pacific/Auckland', '2026-11-25'],
    ['America/Los_Angeles', '2026-11-24'],
  ])('has the day of its editor in %s', (zone, day) => {
    const code =
      "import('./src/scripts/new-article.ts').then(({ localDay }) => console.log(localDay(new Date('2026-11-25T03:00:00Z'))))";
    const env = { ...process.env, TZ: zone };
    expect(execFileSync(process.execPath, ['-e', code], { env, encoding: 'utf8' }).trim()).toBe(day);
  });

  test('has a title of 65 characters at most', () =>
    expect(() => newArticle(copy.root, 'a'.repeat(66), '2026-11-24')).toThrow('Shorten it'));
});
