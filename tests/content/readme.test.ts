// README cannot rot: its examples are put into a copy of the content, which the guard must then accept.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newArticle } from '../../src/build/commands/new-article.ts';
import { checkContent } from '../../src/build/guard/check.ts';
import { format } from '../../src/build/guard/problem.ts';

const readme = readFileSync('README.md', 'utf8');
const blocks = [...readme.matchAll(/```(?:yaml|mdx)\n([\s\S]*?)```/g)].map(([, text = '']) => text);
const beginning = (start: RegExp) => blocks.find((block) => start.test(block)) ?? `README has no example ${start}`;

test('each way of adding content is shown in ten lines or less', () => {
  expect(blocks).toHaveLength(5);
  for (const block of blocks) expect(block.trimEnd().split('\n').length, block).toBeLessThanOrEqual(10);
});

test('the examples together make sound content', () => {
  const root = mkdtempSync(join(tmpdir(), 'basalt-'));
  try {
    for (const folder of ['content', 'public']) cpSync(folder, join(root, folder), { recursive: true });
    const change = (file: string, to: (text: string) => string) =>
      writeFileSync(join(root, file), to(readFileSync(join(root, file), 'utf8')));
    const article = newArticle(root, 'Cold stones', '2026-11-24');
    change(article, (text) => text.slice(0, text.indexOf('\n---\n') + 5) + beginning(/^## /));
    change('content/sources.yaml', (text) => `${text}\n${beginning(/^- id: .*\n {2}authors/)}`);
    change('content/claims.yaml', (text) => `${text}\n${beginning(/^- id: .*\n {2}wording/)}`);
    change('content/synonyms.yaml', (text) => `${text}\n${beginning(/^- { site/)}`);
    change('content/quiz.yaml', (text) => text.replace(/^patterns:\n/m, (line) => line + beginning(/^ {2}- id/)));
    expect(checkContent(root).map(format)).toEqual([]);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('every command that it names is there', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const named = [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(8);
  for (const name of named) expect(Object.keys(scripts), name).toContain(name);
});

test('it has fewer than 200 lines', () => expect(readme.split('\n').length).toBeLessThan(200));
