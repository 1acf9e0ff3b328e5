import { makeIndex } from './bm25.ts';
import type { Doc } from './data.ts';
import type { Concept } from './synonyms.ts';
import { stem, wordsOf } from './words.ts';

/**
 * Makes a ranker over pages, or over claims.
 * @param least the share of the query's subject that a page must hold
 * @returns `rank` gives the pages that hold enough of what a query asks about, best first, each with the share of its subject
 *   that it holds, from 0 to 1; `byTitle` those whose title the query says, or says a part of
 */
export function makeRanker(docs: Doc[], least = 0.5) {
  const index = makeIndex(docs);
  const titles = docs.map(({ title }) => wordsOf(title).map(stem).join(' '));

  /** The pages that hold a concept, in the reader's words or in the site's, whichever fits better. */
  function holders({ own, site }: Concept) {
    const best = new Map<Doc, { score: number; covered: number }>();
    for (const stems of [own.map(stem), site.map(stem)])
      for (const [doc, { score, held }] of index(stems)) {
        const covered = held / new Set(stems).size;
        if (score * covered > (best.get(doc)?.score ?? 0)) best.set(doc, { score: score * covered, covered });
      }
    return best;
  }

  return {
    rank(concepts: Concept[]) {
      const scores = new Map<Doc, { score: number; covered: number }>();
      for (const concept of concepts)
        for (const [doc, { score, covered }] of holders(concept)) {
          const before = scores.get(doc) ?? { score: 0, covered: 0 };
          scores.set(doc, { score: before.score + score, covered: before.covered + covered / concepts.length });
        }
      return [...scores]
        .map(([doc, { score, covered }]) => ({
          doc,
          score,
          // A little more, since a sum of thirds must reach exactly 1: then nothing of the query is left unanswered.
          covered: Math.min(1, covered + 1e-9),
        }))
        .filter((found) => found.covered >= least)
        .sort((a, b) => b.score * b.covered ** 2 - a.score * a.covered ** 2);
    },
    byTitle(words: string[]) {
      const query = words.map(stem).join(' ');
      return docs.filter((_, i) => query.length > 3 && titles[i]?.startsWith(query));
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
