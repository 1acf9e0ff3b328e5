import type { Loader } from 'astro/loaders';
import { parsedContent } from '../data/parsed-content.ts';

/**
 * Splits an article's file into front matter and body. Accepts Windows line ends and spaces after the "---" lines.
 * @returns undefined when the file does not begin with front matter
 */
export function splitFrontMatter(file: string): { front: string; body: string } | undefined {
  const text = file.replaceAll('\r\n', '\n');
  const [, front, body] = /^\uFEFF?---[ \t]*\n([\s\S]*?\n)---[ \t]*(?:\n|$)([\s\S]*)$/.exec(text) ?? [];
  return front === undefined ? undefined : { front, body: body ?? '' };
}

/**
 * Loads the articles that validation has parsed, so that no file is parsed twice. One with a mistake stays as it was: dev
 * keeps showing the last good page. Texts are no part of it: they are read and compiled where they are shown.
 * @throws when nothing was shared
 */
export const articleLoader: Loader = {
  name: 'articles',
  load: async ({ store }) => {
    const parsed = parsedContent();
    if (!parsed)
      throw new Error('No articles were shared. contentValidation must be among the integrations of astro.config.mjs.');
    const entries = parsed.articles.flatMap(({ data, ...entry }) =>
      data ? { ...entry, data } : (store.get(entry.id) ?? []),
    );
    store.clear();
    for (const entry of entries) store.set(entry);
  },
};
