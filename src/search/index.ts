import MiniSearch from 'minisearch';
import { stem, wordsOf } from './words.ts';

/** A word that only begins like the query's counts less than the word itself, and only for four letters or more. */
const [prefixShare, leastPrefix] = [0.375, 4];

/**
 * Makes an index by MiniSearch, which ranks by BM25+.
 * @param docs what is found, each value of it a text
 * @param boost how much a word counts by the field that it stands in
 * @returns a function from stems to the documents that hold one of them: a score, and how many of the stems each holds
 */
export function makeIndex<Field extends string>(docs: Record<Field, string>[], boost: Record<Field, number>) {
  const index = new MiniSearch({
    fields: Object.keys(boost),
    tokenize: wordsOf,
    processTerm: stem,
  });
  index.addAll(docs.map((doc, id) => ({ ...doc, id })));
  const found = (stems: string[]) =>
    index.search(
      { combineWith: 'OR', queries: stems },
      {
        boost,
        prefix: (word) => word.length >= leastPrefix,
        weights: { fuzzy: 0, prefix: prefixShare },
        tokenize: (word) => [word],
        processTerm: (word) => word,
      },
    );
  return (stems: string[]): { at: number; score: number; held: number }[] =>
    found(stems).map(({ id, score, queryTerms }) => ({ at: id, score, held: queryTerms.length }));
}
