// When this fails, zod or all of the content reaches the browser, or a folder of src imports one that it should not know.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const files = globSync('**/*.{ts,tsx,astro}', { cwd: 'src' });
/** What a file imports: the folder of src for its own files, the package's name for others. */
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

/** The folder of src that a file belongs to. The half of the search that runs in the build counts as a folder of its own. */
function folderOf(path: string): string {
  const [folder = '', inner] = dirname(path).split('/');
  return folder === 'search' && inner === 'build' ? 'search/build' : folder;
}
const format = (wrong: typeof imports) => wrong.map(({ file, to }) => `${file} imports ${to}`);

test('the imports were found', () => {
  expect(imports.length).toBeGreaterThan(300);
});

test.each([
  ['schemas', ['schemas', 'zod']],
  ['quiz', ['quiz', 'type schemas']],
  ['search', ['search', 'type schemas', 'any library']],
  ['calendar', ['calendar', 'site', 'any library']],
  ['islands', ['islands', 'quiz', 'calendar', 'type schemas', 'any library']],
  ['validation', ['validation', 'schemas', 'quiz', 'type data', 'search', 'any library']],
  [
    'integrations',
    ['integrations', 'astro-internals', 'validation', 'data', 'schemas', 'metadata', 'site', 'any library'],
  ],
  ['search/build', ['search/build', 'search', 'articles', 'quiz', 'schemas', 'data', 'site', 'any library']],
  ['astro-internals', ['astro-internals', 'any library']],
  ['scripts', ['scripts', 'schemas', 'any library']],
])('%s imports these alone: %j', (part, allowed) => {
  const may = ({ to, own, isType }: (typeof imports)[number]) =>
    [to, isType ? `type ${to}` : to, own ? to : 'any library'].some((name) => allowed.includes(name));
  const own = imports.filter((each) => each.part === part);
  expect(own.length).toBeGreaterThan(0);
  expect(format(own.filter((each) => !may(each)))).toEqual([]);
});

test('what only Astro or npm runs is imported by nothing else', () => {
  const importersOf = (folder: string) =>
    imports.filter(({ part, to, own }) => own && to === folder && part !== folder);
  expect(format(['pages', 'scripts', 'integrations'].flatMap(importersOf))).toEqual([]);
  expect(format(importersOf('validation').filter(({ part }) => part !== 'integrations'))).toEqual([]);
  expect(format(importersOf('search/build').filter(({ part }) => part !== 'pages'))).toEqual([]);
});

test('no two folders import each other', () => {
  const links = new Set(imports.filter(({ own }) => own).map(({ part, to }) => `${part} ${to}`));
  const both = imports.filter(({ part, to, own }) => own && part < to && links.has(`${to} ${part}`));
  expect(format(both)).toEqual([]);
});

test('a file that comments, content or documents name is there', () => {
  const texts = ['*.md', 'content/*.yaml', 'content/articles/*', 'src/**/*.{ts,tsx,astro,css}'].flatMap((each) =>
    globSync(each),
  );
  const named = texts.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\b(?:src|tests)\/[\w./-]+\.(?:ts|tsx|astro|css|yaml|txt)\b/g)].map(
      ([path]) => ({ file, path }),
    ),
  );
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter(({ path }) => !existsSync(path))).toEqual([]);
});
