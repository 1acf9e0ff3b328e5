import type { Loader } from 'astro/loaders';
import type { FrontMatter } from '../schemas/article.ts';

/**
 * Splits an article's file into front matter and body. Accepts Windows line ends and spaces after the "---" lines.
 * @returns undefined when the file does not begin with front matter
 */
export function splitFrontMatter(file: string): { front: string; body: string } | undefined {
  const text = file.replaceAll('\r\n', '\n');
  const [, front, body] = /^\uFEFF?---[ \t]*\n([\s\S]*?\n)---[ \t]*(?:\n|$)([\s\S]*)$/.exec(text) ?? [];
  return front === undefined ? undefined : { front, body: body ?? '' };
}

/** An article as Astro stores it. */
export interface StoredArticle {
  id: string;
  filePath: string;
  digest: string;
  /** Missing while its file holds a mistake. */
  data: (FrontMatter & { claims: string[] }) | undefined;
}

// Astro loads the content config apart from its own, so what both know is kept on globalThis.
const shared = globalThis as { articles?: StoredArticle[] };

/** Tells the loader what to load. */
export const shareArticles = (articles: StoredArticle[]): void => {
  shared.articles = articles;
};

/**
 * Loads the articles that validation has parsed, so that no file is parsed twice. One with a mistake stays as it was: dev
 * keeps showing the last good page. Texts are no part of it: they are read and compiled where they are shown.
 * @throws when nothing was shared
 */
export const articleLoader: Loader = {
  name: 'articles',
  load: async ({ store }) => {
    if (!shared.articles)
      throw new Error('No articles were shared. contentValidation must be among the integrations of astro.config.mjs.');
    const entries = shared.articles.flatMap(({ data, ...entry }) =>
      data ? { ...entry, data } : (store.get(entry.id) ?? []),
    );
    store.clear();
    for (const entry of entries) store.set(entry);
  },
};
