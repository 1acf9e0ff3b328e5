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

/** Where each stem stands, and how many stems each field of each page holds. */
function read(docs: Doc[]): { places: Map<string, Place[]>; lengths: number[][] } {
  const places = new Map<string, Place[]>();
  const lengths = fields.map((name, field) =>
    docs.map((page, doc) => {
      const stems = wordsOf(textOf(page, name)).map(stem);
      for (const [word, all] of Map.groupBy(stems, (each) => each))
        places.set(word, [...(places.get(word) ?? []), { doc, field, count: all.length }]);
      return stems.length;
    }),
  );
  return { places, lengths };
}

/** How much a known stem counts for one of a query: all when it is the same, less when it only begins like it, else nothing. */
function shareOf(known: string, word: string): number {
  if (known === word) return 1;
  if (word.length < 4 || !known.startsWith(word)) return 0;
  return (prefixShare * known.length) / (known.length + 0.3 * (known.length - word.length));
}

/**
 * Makes an index of pages by BM25+, the measure that most full-text searches use: rare words count more, long texts less.
 * @returns a function from the stems of a query to the scores of the pages that hold one of them, by the page's place in the list
 */
export function makeIndex(docs: Doc[]): (stems: string[]) => Map<number, Score> {
  const { places, lengths } = read(docs);
  const means = lengths.map((all) => all.reduce((sum, length) => sum + length, 0) / docs.length);
  const rarityOf = (found: Place[]) => {
    const pages = new Set(found.map(({ doc }) => doc)).size;
    return Math.log(1 + (docs.length - pages + 0.5) / (pages + 0.5));
  };
  const weigh = ({ doc, field, count }: Place): number => {
    const long = 1 - lengthShare + lengthShare * ((lengths[field]?.[doc] ?? 0) / (means[field] || 1));
    return weights[fields[field] as 'title'] * (floor + (count * (saturation + 1)) / (count + saturation * long));
  };

  return (query) => {
    const scores = new Map<number, Score>();
    for (const word of new Set(query)) {
      const own = new Map<number, number>();
      for (const [known, found] of places) {
        const share = shareOf(known, word);
        if (!share) continue;
        const each = share * rarityOf(found);
        for (const place of found) own.set(place.doc, (own.get(place.doc) ?? 0) + each * weigh(place));
      }
      for (const [doc, score] of own) {
        const before = scores.get(doc) ?? { score: 0, held: 0 };
        scores.set(doc, { score: before.score + score, held: before.held + 1 });
      }
    }
    return scores;
  };
}
