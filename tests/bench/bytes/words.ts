import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { portableHtml, toMarkdown } from '../../../src/integrations/feeds/article-formats.ts';
import { parseArticles, toSlug } from '../../../src/validation/content-files.ts';
import { site } from '../../support/built.ts';
import { headOf, type Words } from '../peers/words.ts';

/** Pages beside the articles whose words any site could show. */
const others = ['/about/', '/evidence/', '/how-often/', '/how-often/chronic/'];

/** Markdown without its first heading and without the site's address. */
const ownWords = (markdown: string) => markdown.replace(/^# .*\n+/, '').replaceAll(`${site}/`, '/');

function pageWords(path: string): Words {
  const page = parse(readFileSync(`dist${path}index.html`, 'utf8'));
  const main = page.querySelector('main');
  return {
    path,
    title: main?.querySelector('h1')?.text.trim() ?? path,
    description: page.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
    topic: '',
    published: '2026-11-24',
    markdown: ownWords(toMarkdown(portableHtml(main?.innerHTML ?? '', site + path), site)),
  };
}

/** The words of the built site: every article as its Markdown version has it, and the main part of a few other pages. */
export const siteWords = (): Words[] => [
  ...parseArticles('.').flatMap(({ file, value }) =>
    value && !value.draft
      ? { ...headOf(toSlug(file), value), markdown: ownWords(readFileSync(`dist/articles/${toSlug(file)}.md`, 'utf8')) }
      : [],
  ),
  ...others.map(pageWords),
];
