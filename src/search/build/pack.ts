import { type ColumnarIndex, firstLetter, noLetters, type PackedPostings, type PageFields } from '../index-format.ts';
import { isStopWord, stem, tokenize } from '../words.ts';

const fields = ['url', 'title', 'topic', 'description', 'words'] as const;

/** Turns pages into columns, which on a large site are a tenth shorter when compressed. */
export const toColumns = (docs: PageFields[]): ColumnarIndex['docs'] =>
  Object.fromEntries(fields.map((field) => [field, docs.map((doc) => doc[field])])) as ColumnarIndex['docs'];

/** Turns lists into lines of "name:first,second". */
export const toLines = (lists: [name: string, list: string[]][]): string =>
  lists.map(([name, list]) => `${name}:${list}`).join('\n');

/** Of phrases that differ in their words' endings alone, the shortest, which stands for the others. */
export const uniqueByStems = (phrases: string[]): string[] => {
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length);
  return [...new Map(longestFirst.map((phrase) => [tokenize(phrase).map(stem).join(' '), phrase])).values()];
};

/** How many letters two words begin with alike, 25 at most. */
const sharedLength = (word: string, other: string): number =>
  [...word.slice(0, 25), ''].findIndex((letter, i) => letter !== other[i]);

/** Packs words, sorted: each as how many letters it begins with as the word before it, as a capital, and the rest. */
export const packWords = (words: string[]): string =>
  words
    .toSorted()
    .map((word, i, sorted) => {
      const shared = sharedLength(word, sorted[i - 1] ?? '');
      return String.fromCharCode(noLetters + shared) + word.slice(shared);
    })
    .join('');

/** Numbers are left out, since an age, a dose or a date of a reader is not the text's. */
const isNumber = (word: string) => /^\d+$/.test(word);
/** A word that more than this share of all texts contain, 15 of 209, does not tell them apart. */
const maxShare = 0.0705;

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

/** Compares lists of numbers by the first that differs. */
const compareLists = (one: number[], other: number[]): number =>
  one.map((number, i) => number - (other[i] ?? 0)).find(Boolean) ?? 0;

/**
 * Packs which texts contain which words: a line for the words that as many texts contain, and a line of their places one after
 * the other, each a letter for the number of texts since the last; a word's first place counts from that of the word before it.
 * Compressed, that is a fifth of the texts.
 * @param known words that the index has elsewhere: without places they are left out
 */
export function packPostings(texts: string[], known: string[] = []): PackedPostings {
  const knownStems = new Set(known.map(stem));
  const lines = new Map<number, { word: string; at: number[] }[]>();
  for (const { word, at } of collectPostings(texts)) {
    const places = at.length > maxShare * texts.length ? [] : at;
    if (!places.length && knownStems.has(stem(word))) continue;
    lines.set(places.length, [...(lines.get(places.length) ?? []), { word, at: places }]);
  }
  const sorted = [...lines.values()].map((line) =>
    line.sort((a, b) => compareLists(a.at, b.at) || (a.word < b.word ? -1 : 1)),
  );
  const letters = (at: number[], before: number) =>
    String.fromCharCode(...at.map((here, i) => firstLetter + here - (at[i - 1] ?? before)));
  return {
    words: sorted.map((line) => line.map(({ word }) => word).join(' ')).join('\n'),
    places: sorted.map((line) => line.map(({ at }, i) => letters(at, line[i - 1]?.at[0] ?? 0)).join('')).join('\n'),
  };
}
