// When this fails, README shows an example that validation refuses, or names a command or a file that is gone.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newArticle } from '../../src/scripts/new-article.ts';
import { useContent } from '../support/content.ts';

const copy = useContent();
const readme = readFileSync('README.md', 'utf8');
const blocks = [...readme.matchAll(/```(?:yaml|mdx)\n([\s\S]*?)```/g)].map(([, text = '']) => text);
const beginning = (start: RegExp) => blocks.find((block) => start.test(block)) ?? `README has no example ${start}`;

test('each way of adding content is shown in ten lines or less', () => {
  expect(blocks).toHaveLength(5);
  for (const block of blocks) expect(block.trimEnd().split('\n').length, block).toBeLessThanOrEqual(10);
});

test('the examples together make sound content', () => {
  // An example that somebody has followed is there already.
  const add = (file: string, example: string, after = '') => {
    const text = copy.read(file);
    if (text.includes(example.split('\n')[0] ?? '')) return;
    const at = after ? text.indexOf(after) + after.length : text.length;
    copy.write(file, `${text.slice(0, at)}\n${example}${text.slice(at)}`);
  };
  copy.remove('content/articles/cold-stones.mdx');
  const article = newArticle(copy.root, 'Cold stones', '2026-11-24');
  copy.write(article, copy.read(article).split(/(?<=\n---\n)/)[0] + beginning(/^## /));
  add('content/sources.yaml', beginning(/^- id: .*\n {2}authors/));
  add('content/claims.yaml', beginning(/^- id: .*\n {2}wording/));
  add('content/synonyms.yaml', beginning(/^- { site/));
  add('content/quiz.yaml', beginning(/^ {2}- id/), '\npatterns:');
  expect(copy.mistakes()).toEqual([]);
});

test('every command that it names is there', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const named = [...readme.matchAll(/npm (?:run )?([a-z:-]+)/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(8);
  for (const name of named) expect(Object.keys(scripts), name).toContain(name);
});

test('every file that README and CONTRIBUTING name is there', () => {
  const text = readme + readFileSync('CONTRIBUTING.md', 'utf8');
  const named = [...text.matchAll(/`((?:src|content|tests|public)\/[^`<* ]+)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(20);
  // The article of the examples is not there.
  expect(named.filter((path) => !existsSync(path) && !path.includes('cold-stones'))).toEqual([]);
});

test('it has fewer than 200 lines', () => expect(readme.split('\n').length).toBeLessThan(200));
