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

/** Shares what validation has parsed, so that no file is parsed twice: the functions below return it. */
export const shareParsed = (parsed: Parsed): void => {
  shared.parsedContent = parsed;
};

/** The value that validation parsed of just this text, if it did. */
export const findParsed = (text: string): unknown => shared.parsedContent?.values.get(hash('sha256', text));

/** @throws when nothing was shared */
function readShared(): Parsed {
  if (shared.parsedContent) return shared.parsedContent;
  throw new Error('No articles were shared. contentValidation must be among the integrations of astro.config.mjs.');
}

/** An article that is no draft, with its name in addresses. */
export interface PublishedArticle {
  slug: string;
  data: FrontMatter;
}

/**
 * The articles that are no drafts, by file name, for integrations, which cannot read Astro's collection. Pages take theirs from
 * publishedArticles of src/articles/queries.ts, which has drafts too in dev.
 * @throws when nothing was shared
 */
export const listPublished = (): PublishedArticle[] =>
  readShared().articles.flatMap(({ id, data }) => (data && !data.draft ? { slug: id, data } : []));

/**
 * Loads the articles into Astro's collection. One with a mistake stays as it was: dev keeps showing the last good page. Texts
 * are no part of it: they are read and compiled where they are shown.
 * @throws when nothing was shared
 */
export const articleLoader: Loader = {
  name: 'articles',
  load: async ({ store }) => {
    const entries = readShared().articles.flatMap(({ data, ...entry }) =>
      data ? { ...entry, data } : (store.get(entry.id) ?? []),
    );
    store.clear();
    for (const entry of entries) store.set(entry);
  },
};
