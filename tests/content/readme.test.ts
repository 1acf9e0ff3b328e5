// When this fails, README shows an example that the guard refuses, or names a command that is gone.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newArticle } from '../../src/build/commands/new-article.ts';
import { checkContent } from '../../src/build/guard/check.ts';
import { format } from '../../src/build/guard/problem.ts';
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
  const change = (file: string, to: (text: string) => string) => copy.write(file, to(copy.read(file)));
  const article = newArticle(copy.root, 'Cold stones', '2026-11-24');
  change(article, (text) => text.slice(0, text.indexOf('\n---\n') + 5) + beginning(/^## /));
  change('content/sources.yaml', (text) => `${text}\n${beginning(/^- id: .*\n {2}authors/)}`);
  change('content/claims.yaml', (text) => `${text}\n${beginning(/^- id: .*\n {2}wording/)}`);
  change('content/synonyms.yaml', (text) => `${text}\n${beginning(/^- { site/)}`);
  change('content/quiz.yaml', (text) => text.replace(/^patterns:\n/m, (line) => line + beginning(/^ {2}- id/)));
  expect(checkContent(copy.root).map(format)).toEqual([]);
});

test('every command that it names is there', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const named = [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(8);
  for (const name of named) expect(Object.keys(scripts), name).toContain(name);
});

test('it has fewer than 200 lines', () => expect(readme.split('\n').length).toBeLessThan(200));
