import MiniSearch from 'minisearch';
import { stem, subjectOf, wordsOf } from './words.ts';

/** What the search knows of one page beside its full text, which Pagefind holds. */
export interface Doc {
  url: string;
  title: string;
  topic: string;
  description: string;
  /** Words readers type that the text itself may not use. */
  words: string;
  headings: [text: string, slug: string][];
}

/** Finds pages by title, headings and search words. */
export interface Ranker {
  /** Addresses, best first, of pages that hold at least half of the query's subject. */
  rank(words: string[]): string[];
  /** Addresses of pages whose title the query says, or says a part of. */
  byTitle(words: string[]): string[];
}

/**
 * Makes a ranker over pages, or over claims.
 * @param least the share of the query's subject that a page must hold
 */
export function makeRanker(docs: Doc[], least = 0.5): Ranker {
  const index = new MiniSearch<Doc>({
    idField: 'url',
    fields: ['title', 'headings', 'words', 'description'],
    extractField: (doc, field) =>
      field === 'headings' ? doc.headings.map(([text]) => text).join(' ') : (doc[field as 'title'] as string),
    tokenize: wordsOf,
    processTerm: stem,
    searchOptions: { boost: { title: 4, words: 3, headings: 3 }, prefix: (term) => term.length > 3 },
  });
  index.addAll(docs);
  return {
    rank(words) {
      const subject = subjectOf(words);
      return index
        .search(subject.join(' '))
        .map((found) => ({
          url: String(found.id),
          score: found.score * covered(found.queryTerms, subject) ** 2,
          covered: covered(found.queryTerms, subject),
        }))
        .filter((found) => found.covered >= least)
        .sort((a, b) => b.score - a.score)
        .map(({ url }) => url);
    },
    byTitle(words) {
      const query = words.map(stem).join(' ');
      return docs
        .filter((doc) => query.length > 3 && wordsOf(doc.title).map(stem).join(' ').startsWith(query))
        .map(({ url }) => url);
    },
  };
}

const covered = (matched: string[], subject: string[]) => matched.length / new Set(subject.map(stem)).size;

/**
 * One list from several, best first in each: a page high in two lists beats a page at the top of one (reciprocal rank fusion).
 * @param lists addresses with the weight of each list
 */
export function fuse(lists: { urls: string[]; weight: number }[]): string[] {
  const scores = new Map<string, number>();
  for (const { urls, weight } of lists)
    for (const [rank, url] of urls.entries()) scores.set(url, (scores.get(url) ?? 0) + weight / (rank + 4));
  return [...scores].sort(([, a], [, b]) => b - a).map(([url]) => url);
}
