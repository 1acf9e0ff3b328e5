// The guard: each mistake in the content must stop the build with one line that names the file, the place and the mend.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { adviseContent, checkContent } from '../../src/build/guard/check.ts';
import { format } from '../../src/build/guard/problem.ts';

interface Broken {
  name: string;
  file?: string;
  find: string;
  put: string;
  says: string;
  line?: number;
}
const casesOf = (name: string): Broken[] => parse(readFileSync(`tests/content/broken/${name}.yaml`, 'utf8'));
const article = 'content/articles/benefits.mdx';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'basalt-'));
  for (const folder of ['content', 'public']) cpSync(folder, join(root, folder), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const said = () => checkContent(root).map(format).join('\n');
const write = (file: string, text: string | Uint8Array) => writeFileSync(join(root, file), text);
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** Makes the change; a text between slashes is a pattern. */
function change(file: string, find: string, put: string) {
  const before = read(file);
  const after = before.replace(/^\/.*\/$/s.test(find) ? new RegExp(find.slice(1, -1)) : find, () => put);
  expect(after).not.toBe(before);
  write(file, after);
}

test('the content as it stands is sound', () => expect(said()).toBe(''));

describe('is refused', () => {
  test.each(casesOf('articles'))('in an article: $name', ({ find, put, says, line }) => {
    change(article, find, put);
    expect(said()).toContain(says);
    expect(said()).toMatch(new RegExp(`^${article}:${line ?? '\\d+'}: `, 'm'));
  });

  test.each(casesOf('data'))('in $file: $name', ({ file, find, put, says, line }) => {
    change(`content/${file}`, find, put);
    expect(said()).toContain(says);
    expect(said()).toMatch(new RegExp(`^content/${file}:${line ?? '\\d+'}: `, 'm'));
  });

  test.each([
    ['an empty file', article, '', 'The file is empty'],
    ['a file of 5 MB', article, 'a'.repeat(5_000_000), 'The file has 5000000 bytes'],
    ['bytes that are no UTF-8', article, Uint8Array.of(45, 45, 45, 10, 0xff, 0xfe), 'The file is not UTF-8 text'],
    ['an empty ledger', 'content/claims.yaml', '\n', 'The file is empty'],
    ['a name that can be no address', 'content/articles/My Article.mdx', 'x', 'No page can be made of this name'],
    ['Markdown that would never be read', 'content/articles/lost.md', 'x', 'No page can be made of this name'],
  ])('%s', (_, file, text, says) => {
    write(file, text);
    expect(said()).toContain(`${file}:1: ${says}`);
  });

  test('a file that is gone', () => {
    rmSync(join(root, 'content/sources.yaml'));
    expect(said()).toContain('content/sources.yaml:1: The file is missing');
  });

  test('a link to a draft, and a draft as a related article', () => {
    change('content/articles/safety.mdx', 'order:', 'draft: true\norder:');
    expect(said()).toMatch(/The link "\/articles\/safety\/[^"]*" leads to a draft/);
    expect(said()).toContain('related: "safety" is a draft');
  });
});

describe('is allowed', () => {
  test('Windows line ends and a byte order mark', () => {
    write(article, `\uFEFF${read(article).replaceAll('\n', '\r\n')}`);
    expect(said()).toBe('');
  });

  test('articles that name each other as related', () => {
    change(article, '/related: .*/', 'related: [safety]');
    change('content/articles/safety.mdx', '/related: .*/', 'related: [benefits]');
    expect(said()).toBe('');
  });

  test('a banned phrase in quotation marks, as a claim under test', () => {
    change(article, '## Warmth\n', '## Warmth\n\nPages say “detox”. We found no proof.\n');
    expect(said()).toBe('');
  });
});

describe('is a warning, and stops nothing', () => {
  const warned = () => adviseContent(root, new Date('2026-11-24')).map(format).join('\n');

  test('a sentence over 25 words', () => {
    change(article, '## Warmth\n', `## Warmth\n\nIt ${'is very '.repeat(14)}warm.\n`);
    expect(warned()).toMatch(/benefits\.mdx:\d+: A sentence of 30 words/);
    expect(said()).toBe('');
  });

  test('a paragraph over 4 sentences', () => {
    change(article, '## Warmth\n', `## Warmth\n\n${'It is warm. '.repeat(5)}\n`);
    expect(warned()).toContain('A paragraph of 5 sentences');
  });

  test('an overdue review', () => {
    expect(adviseContent(root, new Date('2029-01-01')).map(format).join('\n')).toContain('The review is overdue');
    expect(warned()).not.toContain('overdue');
  });

  test('a reading grade over 9', () => {
    const hard = 'Physiological vasodilatation characteristically necessitates multidisciplinary interpretation. ';
    change(article, '## Warmth\n', `## Warmth\n\n${`${hard.repeat(3)}\n\n`.repeat(30)}`);
    expect(warned()).toMatch(/Reading grade \d+/);
  });
});
