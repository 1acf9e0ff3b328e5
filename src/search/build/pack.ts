import type { ColumnarIndex, PackedPostings, PageFields } from '../index-format.ts';
import { isStopWord, stem, tokenize } from '../words.ts';

/** Turns pages into columns, which are a tenth shorter when compressed. */
export const toColumns = (docs: PageFields[]): ColumnarIndex['docs'] => {
  const column = (field: keyof PageFields) => docs.map((doc) => doc[field]);
  return {
    url: column('url'),
    title: column('title'),
    topic: column('topic'),
    description: column('description'),
    words: column('words'),
  };
};

/** Turns lists into lines of "name:first,second". */
export const toLines = (lists: [name: string, list: string[]][]): string =>
  lists.map(([name, list]) => `${name}:${list}`).join('\n');

/** Of phrases that differ in their words' endings alone, the shortest, which stands for the others. */
export const uniqueByStems = (phrases: string[]): string[] => {
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length);
  return [...new Map(longestFirst.map((phrase) => [tokenize(phrase).map(stem).join(' '), phrase])).values()];
};

/** Numbers are left out, since an age, a dose or a date of a reader is not the text's. */
const isNumber = (word: string) => /^\d+$/.test(word);
/** A number as one letter; the first is "0". */
const letterOf = (number: number): string => String.fromCharCode(48 + number);

/** The places of each word, in the order of the texts; words with the same stem are one word, the shortest. */
function collectPostings(texts: string[]): { word: string; at: number[] }[] {
  const postings = new Map<string, { word: string; at: number[] }>();
  for (const [i, text] of texts.entries())
    for (const word of new Set(tokenize(text).filter((each) => !isStopWord(each) && !isNumber(each)))) {
      const known = postings.get(stem(word)) ?? { word, at: [] };
      if (word.length < known.word.length) known.word = word;
      if (known.at.at(-1) !== i) known.at.push(i);
      postings.set(stem(word), known);
    }
  return [...postings.values()];
}

/**
 * Packs which texts contain which words: a line for the words that as many texts contain, and a line of their places one after
 * the other, each a letter for the number of texts since the last. Compressed, that is a fifth of the texts.
 * @param max a word of more texts than this is known, but has no places, since it tells no text from another
 */
export function packPostings(texts: string[], max: number): PackedPostings {
  const lines = new Map<number, { word: string; places: string }[]>();
  for (const { word, at } of collectPostings(texts)) {
    const places = at.length > max ? '' : at.map((here, i) => letterOf(here - (at[i - 1] ?? -1) - 1)).join('');
    lines.set(places.length, [...(lines.get(places.length) ?? []), { word, places }]);
  }
  // Words of the same places compress best next to each other.
  const sorted = [...lines.values()].map((line) =>
    line.sort((a, b) => (a.places + a.word < b.places + b.word ? -1 : 1)),
  );
  return {
    words: sorted.map((line) => line.map(({ word }) => word).join(' ')).join('\n'),
    places: sorted.map((line) => line.map(({ places }) => places).join('')).join('\n'),
  };
}
