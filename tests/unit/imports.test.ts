// When this fails, zod or all of the content reaches the browser, or a part of src leans on one that it should not know.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const files = globSync('src/**/*.{ts,tsx,astro}');
/** What a file imports: the folder of src for its own files ("." for those at its top), the package's name for others. */
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
  return dirname(path).split('/')[0] ?? '';
}
const from = (part: string) => imports.filter((each) => each.part === part);
const say = (wrong: typeof imports) => wrong.map(({ file, to }) => `${file} imports ${to}`);

test('the imports were found', () => {
  expect(imports.length).toBeGreaterThan(300);
});

test.each([
  ['schemas', ['schemas', 'zod']],
  ['quiz', ['quiz', 'type schemas']],
  ['search', ['search', 'type schemas', 'any library']],
  ['islands', ['islands', 'quiz', 'type schemas', 'any library']],
  // "." is the top of src: the site's name, and how an article's file is parted.
  ['build', ['build', 'schemas', 'metadata', 'search', '.', 'any library']],
])('%s imports these alone: %j', (part, allowed) => {
  const may = ({ to, own, isType }: (typeof imports)[number]) =>
    [to, isType ? `type ${to}` : to, own ? to : 'any library'].some((name) => allowed.includes(name));
  expect(say(from(part).filter((each) => !may(each)))).toEqual([]);
});

test('nothing imports pages, and only the build imports the build', () => {
  expect(say(imports.filter(({ to, own }) => own && to === 'pages'))).toEqual([]);
  expect(say(imports.filter(({ part, to, own }) => own && to === 'build' && part !== 'build'))).toEqual([]);
});
