import type { Concept } from './synonyms.ts';
import { stem, tokenize } from './words.ts';

/** The parameters of BM25+, as MiniSearch sets them: term saturation, length normalisation, and the least that a match scores. */
const [k1, b, delta] = [1.2, 0.7, 0.5];
/** A word that only begins like the query's scores less, and only for queries of so many letters. */
const [prefixWeight, minPrefix] = [0.375, 4];
/** How much more a document scores that contains all of a query than one that contains a part: the exponent of that share. */
const coverageExponent = 3;

/** What BM25+ gives each document for each stem in one field. */
function* scoreField(texts: string[]): Generator<[term: string, at: number, score: number]> {
  const postings = new Map<string, Map<number, number>>();
  const lengths = texts.map((text, at) => {
    const words = tokenize(text);
    for (const term of words.map(stem)) {
      const counts = postings.get(term) ?? new Map<number, number>();
      postings.set(term, counts.set(at, (counts.get(at) ?? 0) + 1));
    }
    return new Set(words).size;
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  for (const [term, counts] of postings) {
    const idf = Math.log(1 + (texts.length - counts.size + 0.5) / (counts.size + 0.5));
    for (const [at, count] of counts) {
      const norm = 1 - b + (b * (lengths[at] ?? 0)) / average;
      yield [term, at, idf * (delta + (count * (k1 + 1)) / (count + k1 * norm))];
    }
  }
}

/** How much a term counts for a query's stem: 1 if it is that, less if it only begins so, else 0. */
function matchWeight(term: string, query: string): number {
  if (term === query) return 1;
  const isPrefix = query.length >= minPrefix && term.startsWith(query);
  return isPrefix ? (prefixWeight * term.length) / (term.length + 0.3 * (term.length - query.length)) : 0;
}

/** The texts of a document, by field. */
type Texts<Field extends string> = { [field in Field]?: string };

/**
 * Creates an index that scores exactly as MiniSearch does (a test compares them): its script would be 5 kB of a reader's 20.
 * @param boost how much a match counts, by field
 * @returns a function from stems to the documents that contain one of them: a score, and how many of the stems each contains
 */
export function createIndex<Field extends string>(docs: Texts<Field>[], boost: Record<Field, number>) {
  const scores = new Map<string, [at: number, score: number][]>();
  for (const field of Object.keys(boost) as Field[])
    for (const [term, at, score] of scoreField(docs.map((doc) => doc[field] ?? ''))) {
      const list = scores.get(term) ?? [];
      list.push([at, boost[field] * score]);
      scores.set(term, list);
    }

  // A reader's next key asks for most of the same stems.
  const matches = new Map<string, [at: number, score: number][]>();
  const matchStem = (query: string) => {
    const found =
      matches.get(query) ??
      [...scores].flatMap(([term, list]) => {
        const weight = matchWeight(term, query);
        return weight ? list.map(([at, score]): [number, number] => [at, weight * score]) : [];
      });
    matches.set(query, found);
    return found;
  };

  return (stems: string[]): { at: number; score: number; matched: number }[] => {
    const found = new Map<number, { score: number; matched: Set<string> }>();
    for (const query of stems)
      for (const [at, score] of matchStem(query)) {
        const known = found.get(at) ?? { score: 0, matched: new Set() };
        found.set(at, { score: known.score + score, matched: known.matched.add(query) });
      }
    return [...found].map(([at, { score, matched }]) => ({ at, score: score * matched.size, matched: matched.size }));
  };
}

/** A document, by its place in a list, with a score, and the share of a query that it covers, from 0 to 1. */
export interface Ranked {
  at: number;
  score: number;
  covered: number;
}

/**
 * Creates a ranker.
 * @param boost how much a match counts, by field
 * @returns a function from a query's concepts to the documents about any of them, best first
 */
export function createRanker<Field extends string>(docs: Texts<Field>[], boost: Record<Field, number>) {
  const find = createIndex(docs, boost);

  /** The documents about a concept, each by the alternative that scores best there. */
  function findConcept({ alternatives }: Concept): Ranked[] {
    const best = new Map<number, Ranked>();
    for (const { words, weight } of alternatives) {
      const stems = [...new Set(words.map(stem))];
      for (const { at, score, matched } of find(stems)) {
        const covered = matched / stems.length;
        const found = { at, score: weight * score * covered, covered };
        if (found.score > (best.get(at)?.score ?? 0)) best.set(at, found);
      }
    }
    return [...best.values()];
  }

  return (concepts: Concept[]): Ranked[] => {
    const sums = new Map<number, Ranked>();
    for (const { at, score, covered } of concepts.flatMap(findConcept)) {
      const sum = sums.get(at) ?? { at, score: 0, covered: 0 };
      sums.set(at, { at, score: sum.score + score, covered: sum.covered + covered / concepts.length });
    }
    return (
      [...sums.values()]
        // Rounded up a little, since three thirds must make 1.
        .map(({ at, score, covered }) => ({
          at,
          score: score * covered ** coverageExponent,
          covered: Math.min(1, covered + 1e-9),
        }))
        .sort((one, other) => other.score - one.score)
    );
  };
}
