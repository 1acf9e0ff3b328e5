// When this fails, a document written as others write is refused for a wrong reason, or looks other than Markdown's readers expect.
import { readFileSync } from 'node:fs';
import { evaluate } from '@mdx-js/mdx';
import { h } from 'preact';
import * as runtime from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';
import remarkGfm from 'remark-gfm';
import { mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { accessibleTables } from '../../src/articles/markdown-plugins.ts';
import { article, useContent } from '../support/content.ts';

interface Case {
  name: string;
  text: string;
  says?: string[];
}
const documents: Case[] = parse(readFileSync('tests/content/documents.yaml', 'utf8'));

const copy = useContent();
const file = 'content/articles/document.mdx';

/** What validation reports of a text below an article's fields, with lines that count in the text. */
function said(text: string): string[] {
  const front = copy.read(article).split(/(?<=\n---\n)/)[0] ?? '';
  copy.write(file, `${front}${text}\n\nThe end.\n`);
  const above = front.split('\n').length - 1;
  return copy.mistakes().flatMap((each) => {
    const [, line, message] = /^content\/articles\/document\.mdx:(\d+): (.*)/s.exec(each) ?? [];
    return line ? `${Number(line) - above}: ${message}` : [];
  });
}

test.each(documents)('$name: validation reports what is wrong, and nothing else', ({ text, says = [] }) =>
  expect(said(text)).toEqual(says),
);

/** Each tag of ours as an element of its name. */
const components = Object.fromEntries(
  ['Claim', 'CareCard', 'PainNote'].map((name) => [name, (props: object) => h(`x-${name}`, props)]),
);
/** HTML with spaces made even between and within its elements. */
const even = (html: string) => html.replace(/>\s+/g, '>').replace(/\s+</g, '<').replace(/\s+/g, ' ');

describe.each(documents.filter(({ says }) => !says))('$name', ({ text }) => {
  test('looks as @mdx-js/mdx with remark-gfm makes it', async () => {
    const { default: Theirs } = await evaluate(text, { ...runtime, remarkPlugins: [remarkGfm] });
    const { code } = await mdxToJs(text, { outputFormat: 'function-body', features: { smartPunctuation: false } });
    const { default: Ours } = new Function(code)(runtime);
    expect(even(renderToString(h(Ours, { components })))).toBe(
      even(renderToString(h(Theirs, { components } as never))),
    );
  });

  test('carries no style of its own, which the pages’ policy would block', async () => {
    const { code } = await mdxToJs(text, { elementAttributeNameCase: 'html', hastPlugins: [accessibleTables()] });
    expect(code).not.toMatch(/\bstyle\b/);
  });
});

test('a column’s alignment is a class of its cells', async () => {
  const { code } = await mdxToJs('| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |', { hastPlugins: [accessibleTables()] });
  expect(code.match(/className: "\w+"/g)).toEqual(
    ['centre', 'end', 'centre', 'end'].map((name) => `className: "${name}"`),
  );
});
