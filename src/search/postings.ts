import { isSmall, stem, wordsOf } from './words.ts';

/** Which texts hold which words, as two texts that a page loads: see packPostings. */
export interface PackedPostings {
  words: string;
  places: string;
}

/** A number tells no text from another: readers' ages, doses and dates are not the texts'. */
const isNumber = (word: string) => /^\d+$/.test(word);
/** A number as one letter; the first is "0". */
const letterOf = (number: number): string => String.fromCharCode(48 + number);

/** The places of each word, in the order of the texts; words of one stem are one word, its shortest. */
function collectPostings(texts: string[]): { word: string; at: number[] }[] {
  const held = new Map<string, { word: string; at: number[] }>();
  for (const [i, text] of texts.entries())
    for (const word of new Set(wordsOf(text).filter((each) => !isSmall(each) && !isNumber(each)))) {
      const known = held.get(stem(word)) ?? { word, at: [] };
      if (word.length < known.word.length) known.word = word;
      if (known.at.at(-1) !== i) known.at.push(i);
      held.set(stem(word), known);
    }
  return [...held.values()];
}

/**
 * Packs which texts hold which words: a line for the words that as many texts hold, and a line with their places one after
 * the other, each a letter for how many texts lie between. A fifth of the texts' own size, compressed.
 * @param most a word that more texts hold than this tells none from another: it is known, but stands nowhere
 */
export function packPostings(texts: string[], most: number): PackedPostings {
  const lines = new Map<number, { word: string; places: string }[]>();
  for (const { word, at } of collectPostings(texts)) {
    const places = at.length > most ? '' : at.map((here, i) => letterOf(here - (at[i - 1] ?? -1) - 1)).join('');
    lines.set(places.length, [...(lines.get(places.length) ?? []), { word, places }]);
  }
  // Words of the same places beside each other compress best.
  const sorted = [...lines.values()].map((line) =>
    line.sort((a, b) => (a.places + a.word < b.places + b.word ? -1 : 1)),
  );
  return {
    words: sorted.map((line) => line.map(({ word }) => word).join(' ')).join('\n'),
    places: sorted.map((line) => line.map(({ places }) => places).join('')).join('\n'),
  };
}

/**
 * The words of each text again.
 * @param count how many texts there are
 * @returns the texts, and the words that too many of them hold
 */
export function unpackPostings(
  { words, places }: PackedPostings,
  count: number,
): { texts: string[]; common: string[] } {
  const texts = Array.from({ length: count }, (): string[] => []);
  const common: string[] = [];
  const placesOf = places.split('\n');
  for (const [i, line] of words.split('\n').entries()) {
    const letters = [...(placesOf[i] ?? '')];
    const list = line.split(' ');
    const each = letters.length / list.length;
    if (!each) common.push(...list.filter(Boolean));
    for (const [j, word] of list.entries()) {
      let at = -1;
      for (const letter of letters.slice(j * each, (j + 1) * each)) {
        at += letter.charCodeAt(0) - 47;
        texts[at]?.push(word);
      }
    }
  }
  return { texts: texts.map((held) => held.join(' ')), common };
}
