// When this fails, zod or all of the content reaches the browser, or a part of src leans on one that it should not know.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const files = globSync('**/*.{ts,tsx,astro}', { cwd: 'src' });
/** What a file imports: the folder of src for its own files ("." for those at its top), the package's name for others. */
const imports = files.flatMap((file) =>
  [
    ...readFileSync(join('src', file), 'utf8').matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+'([^']+)'|import\(\s*'([^']+)'/g,
    ),
  ].map(([text, named = '', called = '']) => {
    const from = named || called;
    const own = from.startsWith('.');
    return {
      file,
      part: folderOf(file),
      to: own ? folderOf(join(dirname(file), from)) : from,
      own,
      isType: /import type/.test(text),
    };
  }),
);

function folderOf(path: string): string {
  return dirname(path).split('/')[0] ?? '';
}
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
  ['build', ['build', 'schemas', 'metadata', 'search', 'quiz', '.', 'any library']],
])('%s imports these alone: %j', (part, allowed) => {
  const may = ({ to, own, isType }: (typeof imports)[number]) =>
    [to, isType ? `type ${to}` : to, own ? to : 'any library'].some((name) => allowed.includes(name));
  const own = imports.filter((each) => each.part === part);
  expect(own.length).toBeGreaterThan(0);
  expect(say(own.filter((each) => !may(each)))).toEqual([]);
});

test('nothing imports pages, and only the build imports the build', () => {
  expect(say(imports.filter(({ to, own }) => own && to === 'pages'))).toEqual([]);
  expect(say(imports.filter(({ part, to, own }) => own && to === 'build' && part !== 'build'))).toEqual([]);
});
