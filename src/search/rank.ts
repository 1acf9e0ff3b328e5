import { makeIndex } from './index.ts';
import { stem, subjectOf, wordsOf } from './words.ts';

/** What the search knows of one page beside its full text, which Pagefind holds. */
export interface Doc {
  url: string;
  title: string;
  topic: string;
  description: string;
  /** Words readers type that the text itself may not use. */
  words: string;
  headings: string[];
}

/** A page found, and the share of the query's subject that it holds, from 0 to 1. */
export interface Ranked {
  url: string;
  covered: number;
}

/** Finds pages by title, headings and search words. */
export interface Ranker {
  /** The pages that hold enough of the query's subject, best first. */
  rank(words: string[]): Ranked[];
  /** Addresses of pages whose title the query says, or says a part of. */
  byTitle(words: string[]): string[];
}

/**
 * Makes a ranker over pages, or over claims.
 * @param least the share of the query's subject that a page must hold
 */
export function makeRanker(docs: Doc[], least = 0.5): Ranker {
  const index = makeIndex(docs);
  return {
    rank(words) {
      const stems = [...new Set(subjectOf(words).map(stem))];
      return [...index(stems)]
        .map(([doc, { score, held }]) => ({ url: docs[doc]?.url ?? '', score, covered: held / stems.length }))
        .filter((found) => found.covered >= least)
        .sort((a, b) => b.score * b.covered ** 2 - a.score * a.covered ** 2);
    },
    byTitle(words) {
      const query = words.map(stem).join(' ');
      return docs
        .filter((doc) => query.length > 3 && wordsOf(doc.title).map(stem).join(' ').startsWith(query))
        .map(({ url }) => url);
    },
  };
}

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
