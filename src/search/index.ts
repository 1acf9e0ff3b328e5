import { stem, wordsOf } from './words.ts';

/** What BM25+ is set to: how soon more of one word counts no more, how much a long field costs, and what a word counts at least. */
const [saturation, lengthCost, least] = [1.2, 0.7, 0.5];
/** A word that only begins like the query's counts less than the word itself, and only for four letters or more. */
const [prefixShare, leastPrefix] = [0.375, 4];

/** One field of some documents: how often each stem stands in each of them, and how long they are. */
function indexField(texts: string[]) {
  const postings = new Map<string, Map<number, number>>();
  const lengths = texts.map((text, at) => {
    const words = wordsOf(text);
    for (const each of words.map(stem)) {
      const held = postings.get(each) ?? new Map<number, number>();
      postings.set(each, held.set(at, (held.get(at) ?? 0) + 1));
    }
    return new Set(words).size;
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  /** What BM25+ gives each document for a stem. */
  function score(held: Map<number, number>): [at: number, score: number][] {
    const rarity = Math.log(1 + (texts.length - held.size + 0.5) / (held.size + 0.5));
    return [...held].map(([at, count]) => {
      const length = 1 - lengthCost + (lengthCost * (lengths[at] ?? 0)) / average;
      return [at, rarity * (least + (count * (saturation + 1)) / (count + saturation * length))];
    });
  }
  return { postings, score };
}

/**
 * Makes an index of documents, ranked by BM25+ exactly as MiniSearch ranks them, whose script is 5 kB of a reader's.
 * @param docs what is found, each value of it a text
 * @param boost how much a word counts by the field that it stands in
 * @returns a function from stems to the documents that hold one of them: a score, and how many of the stems each holds
 */
export function makeIndex<Field extends string>(docs: Record<Field, string>[], boost: Record<Field, number>) {
  const fields = (Object.keys(boost) as Field[]).map((field) => ({
    share: boost[field],
    ...indexField(docs.map((doc) => doc[field])),
  }));
  const terms = new Set(fields.flatMap(({ postings }) => [...postings.keys()]));
  /** How much each term counts for a stem of the query: itself, and those that begin so. */
  const matching = (query: string): [term: string, weight: number][] =>
    query.length < leastPrefix
      ? [[query, 1]]
      : [...terms].flatMap((term) => {
          if (!term.startsWith(query)) return [];
          const more = term.length - query.length;
          return [[term, more ? (prefixShare * term.length) / (term.length + 0.3 * more) : 1]];
        });

  return (stems: string[]): { at: number; score: number; held: number }[] => {
    const found = new Map<number, { score: number; held: Set<string> }>();
    for (const query of stems)
      for (const [term, weight] of matching(query))
        for (const { share, postings, score } of fields)
          for (const [at, each] of score(postings.get(term) ?? new Map())) {
            const known = found.get(at) ?? { score: 0, held: new Set() };
            found.set(at, { score: known.score + weight * share * each, held: known.held.add(query) });
          }
    return [...found].map(([at, { score, held }]) => ({ at, score: score * held.size, held: held.size }));
  };
}
