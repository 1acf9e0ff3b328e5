import type { Doc } from './data.ts';
import { stem, wordsOf } from './words.ts';

/** How much a word counts by where it stands. */
const weights = { title: 4, words: 3, headings: 3, description: 1 } as const;
type Field = keyof typeof weights;
/** How soon more of the same word, or a longer text, stops counting: the usual values of BM25. */
const [saturation, lengthShare, floor] = [1.2, 0.7, 0.5];
/** A word that only begins like the query's counts less than the word itself. */
const prefixShare = 0.375;

/** How often a stem stands in one field of one page, and how many stems that field holds in all. */
interface Place {
  doc: Doc;
  field: Field;
  count: number;
  length: number;
}

/** Where each stem stands, and how many stems each field holds in the mean. */
function read(docs: Doc[]) {
  const places = new Map<string, Place[]>();
  const means: Record<Field, number> = { ...weights };
  for (const field of Object.keys(weights) as Field[]) {
    const lengths = docs.map((doc) => {
      const stems = wordsOf([doc[field]].flat().join(' ')).map(stem);
      const counts = new Map<string, number>();
      for (const each of stems) counts.set(each, (counts.get(each) ?? 0) + 1);
      for (const [word, count] of counts) {
        const found = places.get(word) ?? [];
        found.push({ doc, field, count, length: stems.length });
        places.set(word, found);
      }
      return stems.length;
    });
    means[field] = lengths.reduce((sum, length) => sum + length, 0) / docs.length;
  }
  return { places, means };
}

/** How much a known stem counts for one of a query: all when it is the same, less when it only begins like it, else nothing. */
function shareOf(known: string, word: string): number {
  if (known === word) return 1;
  if (word.length < 4 || !known.startsWith(word)) return 0;
  return (prefixShare * known.length) / (known.length + 0.3 * (known.length - word.length));
}

/**
 * Makes an index of pages by BM25+, the measure that most full-text searches use: rare words count more, long texts less.
 * @returns a function from the stems of a query to the scores of the pages that hold one of them, and how many each holds
 */
export function makeIndex(docs: Doc[]) {
  const { places, means } = read(docs);
  const rarityOf = (found: Place[]) => {
    const pages = new Set(found.map(({ doc }) => doc)).size;
    return Math.log(1 + (docs.length - pages + 0.5) / (pages + 0.5));
  };
  const weigh = ({ field, count, length }: Place): number => {
    const long = 1 - lengthShare + lengthShare * (length / means[field]);
    return weights[field] * (floor + (count * (saturation + 1)) / (count + saturation * long));
  };

  return (query: string[]) => {
    const scores = new Map<Doc, { score: number; held: number }>();
    for (const word of new Set(query)) {
      const own = new Map<Doc, number>();
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
