// When this fails, zod or all of the content reaches the browser, or a part of src leans on one that it should not know.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const files = globSync('src/**/*.{ts,tsx,astro}');
/** What a file imports: the folder of src for its own files ("" for those at its top), the package's name for others. */
const imports = files.flatMap((file) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+'([^']+)'|import\(\s*'([^']+)'/g,
    ),
  ].map(([text, named = '', called = '']) => {
    const from = named || called;
    const own = from.startsWith('.');
    const place = own ? relative('src', join(dirname(file), from)) : from;
    return {
      file,
      part: folderOf(relative('src', file)),
      to: own ? folderOf(place) : place,
      own,
      isType: /import type/.test(text),
    };
  }),
);

function folderOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}
const from = (part: string) => imports.filter((each) => each.part === part);
const say = (wrong: typeof imports) => wrong.map(({ file, to }) => `${file} imports ${to}`);

test('the imports were found', () => {
  expect(imports.length).toBeGreaterThan(300);
});

test('schemas import zod and each other alone', () => {
  expect(say(from('schemas').filter(({ to }) => to !== 'schemas' && to !== 'zod'))).toEqual([]);
});

test('the quiz’s engine imports types of schemas and itself alone', () => {
  expect(say(from('quiz').filter(({ to, isType }) => to !== 'quiz' && !(to === 'schemas' && isType)))).toEqual([]);
});

test('the search imports types of schemas, itself, and libraries', () => {
  expect(
    say(from('search').filter(({ to, own, isType }) => own && to !== 'search' && !(to === 'schemas' && isType))),
  ).toEqual([]);
});

test('islands import the quiz, types of schemas, themselves, and libraries', () => {
  const allowed = ['quiz', 'islands'];
  expect(
    say(from('islands').filter(({ to, own, isType }) => own && !allowed.includes(to) && !(to === 'schemas' && isType))),
  ).toEqual([]);
});

test('nothing imports pages, and only the build imports the build', () => {
  expect(say(imports.filter(({ to, own }) => own && to === 'pages'))).toEqual([]);
  expect(say(imports.filter(({ part, to, own }) => own && to === 'build' && part !== 'build'))).toEqual([]);
});

test('of the site, the build imports schemas, metadata, the site’s name, and the search’s way of naming anchors', () => {
  const allowed = ['build', 'schemas', 'metadata', 'search', ''];
  expect(say(from('build').filter(({ to, own }) => own && !allowed.includes(to)))).toEqual([]);
});
