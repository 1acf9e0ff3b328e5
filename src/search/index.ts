import type { Doc } from './rank.ts';
import { stem, wordsOf } from './words.ts';

/** How much a word counts by where it stands. */
const weights = { title: 4, words: 3, headings: 3, description: 1 } as const;
const fields = Object.keys(weights) as (keyof typeof weights)[];
/** How soon more of the same word, or a longer text, stops counting: the usual values of BM25. */
const [saturation, lengthShare, floor] = [1.2, 0.7, 0.5];
/** A word that only begins like the query's counts less than the word itself. */
const prefixShare = 0.375;

/** How often a stem stands in one field of one page. */
interface Place {
  doc: number;
  field: number;
  count: number;
}

/** A page's score for a query, and how many of the query's words it holds. */
export interface Score {
  score: number;
  held: number;
}

const textOf = (doc: Doc, field: (typeof fields)[number]): string => [doc[field]].flat().join(' ');

/**
 * Makes an index of pages by BM25+, the measure that most full-text searches use: rare words count more, long texts less.
 * @returns a function from the stems of a query to the scores of the pages that hold one of them, by the page's place in the list
 */
export function makeIndex(docs: Doc[]): (stems: string[]) => Map<number, Score> {
  const places = new Map<string, Place[]>();
  const lengths = fields.map(() => docs.map(() => 0));
  for (const [doc, page] of docs.entries())
    for (const [field, name] of fields.entries()) {
      const stems = wordsOf(textOf(page, name)).map(stem);
      (lengths[field] as number[])[doc] = stems.length;
      for (const [word, all] of Map.groupBy(stems, (each) => each)) {
        const found = places.get(word) ?? [];
        found.push({ doc, field, count: all.length });
        places.set(word, found);
      }
    }
  const means = lengths.map((all) => all.reduce((sum, length) => sum + length, 0) / docs.length);

  function weigh({ doc, field, count }: Place, rarity: number): number {
    const long = 1 - lengthShare + lengthShare * ((lengths[field]?.[doc] ?? 0) / (means[field] || 1));
    return (
      weights[fields[field] as 'title'] * rarity * (floor + (count * (saturation + 1)) / (count + saturation * long))
    );
  }

  return (query) => {
    const scores = new Map<number, Score>();
    for (const word of new Set(query)) {
      const own = new Map<number, number>();
      for (const [known, found] of places) {
        if (known !== word && !(word.length > 3 && known.startsWith(word))) continue;
        const share =
          known === word ? 1 : (prefixShare * known.length) / (known.length + 0.3 * (known.length - word.length));
        const pages = new Set(found.map(({ doc }) => doc)).size;
        const rarity = Math.log(1 + (docs.length - pages + 0.5) / (pages + 0.5));
        for (const place of found) own.set(place.doc, (own.get(place.doc) ?? 0) + share * weigh(place, rarity));
      }
      for (const [doc, score] of own) {
        const before = scores.get(doc) ?? { score: 0, held: 0 };
        scores.set(doc, { score: before.score + score, held: before.held + 1 });
      }
    }
    return scores;
  };
}
