import type { Concept } from './concepts.ts';
import { makeIndex } from './index.ts';
import { stem } from './words.ts';

/** One of several documents, from 0, with a score, and the share of a query that it holds, from 0 to 1. */
export interface Ranked {
  at: number;
  score: number;
  covered: number;
}

/** How much more a text counts that holds all of a query than one that holds a part. */
const coverage = 3;

const add = (sums: Map<number, Ranked>, { at, score, covered }: Ranked) => {
  const sum = sums.get(at) ?? { at, score: 0, covered: 0 };
  sums.set(at, { at, score: sum.score + score, covered: sum.covered + covered });
};

/**
 * Makes a ranker.
 * @param docs texts by their field
 * @param boost how much a word counts by its field
 * @param least the share of a query that a document must hold
 * @returns a function from a query's concepts to the documents that hold enough of them, best first
 */
export function makeRanker<Field extends string>(
  docs: Record<Field, string>[],
  boost: Record<Field, number>,
  least: number,
) {
  const index = makeIndex(docs, boost);

  /** The documents that hold a concept, in the words that fit each best. */
  function holders({ says }: Concept): Ranked[] {
    const best = new Map<number, Ranked>();
    for (const { words, weight } of says) {
      const stems = [...new Set(words.map(stem))];
      for (const { at, score, held } of index(stems)) {
        const covered = held / stems.length;
        const found = { at, score: weight * score * covered, covered };
        if (found.score > (best.get(at)?.score ?? 0)) best.set(at, found);
      }
    }
    return [...best.values()];
  }

  return (concepts: Concept[]): Ranked[] => {
    const sums = new Map<number, Ranked>();
    for (const concept of concepts)
      for (const { at, score, covered } of holders(concept))
        add(sums, { at, score, covered: covered / concepts.length });
    return (
      [...sums.values()]
        // A little more, since a sum of thirds must reach exactly 1: then nothing of the query is left unanswered.
        .map(({ at, score, covered }) => ({
          at,
          score: score * covered ** coverage,
          covered: Math.min(1, covered + 1e-9),
        }))
        .filter(({ covered }) => covered >= least)
        .sort((a, b) => b.score - a.score)
    );
  };
}

/**
 * One list from several, best first in each: what is high in two lists beats the top of one (reciprocal rank fusion).
 * @param lists what was found, with the weight of each list
 */
export function fuse<T>(lists: { found: T[]; weight: number }[]): T[] {
  const scores = new Map<T, number>();
  for (const { found, weight } of lists)
    for (const [rank, each] of found.entries()) scores.set(each, (scores.get(each) ?? 0) + weight / (rank + 8));
  return [...scores].sort(([, a], [, b]) => b - a).map(([each]) => each);
}
