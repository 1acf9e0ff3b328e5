import { hash } from 'node:crypto';
import type { Loader } from 'astro/loaders';
import type { FrontMatter } from '../schemas/article.ts';

/** An article as Astro stores it. */
export interface StoredArticle {
  id: string;
  filePath: string;
  digest: string;
  /** Missing while its file holds a mistake. */
  data: (FrontMatter & { claims: string[] }) | undefined;
}

/** What validation has parsed: the articles, and the values of the other files by their digest. */
interface Parsed {
  articles: StoredArticle[];
  values: Map<string, unknown>;
}

// Astro loads its config, the content config and the pages apart from each other, so what they share is kept on globalThis.
const shared = globalThis as { parsedContent?: Parsed };

/** Shares what validation has parsed, so that no file is parsed twice: articleLoader and findParsed return it. */
export const shareParsed = (parsed: Parsed): void => {
  shared.parsedContent = parsed;
};

/** The value that validation parsed of just this text, if it did. */
export const findParsed = (text: string): unknown => shared.parsedContent?.values.get(hash('sha256', text));

/**
 * Loads the articles into Astro's collection. One with a mistake stays as it was: dev keeps showing the last good page. Texts
 * are no part of it: they are read and compiled where they are shown.
 * @throws when nothing was shared
 */
export const articleLoader: Loader = {
  name: 'articles',
  load: async ({ store }) => {
    if (!shared.parsedContent)
      throw new Error('No articles were shared. contentValidation must be among the integrations of astro.config.mjs.');
    const entries = shared.parsedContent.articles.flatMap(({ data, ...entry }) =>
      data ? { ...entry, data } : (store.get(entry.id) ?? []),
    );
    store.clear();
    for (const entry of entries) store.set(entry);
  },
};
