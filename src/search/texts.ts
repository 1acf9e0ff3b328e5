import { isSmall, stem, wordsOf } from './words.ts';

/** A number as one letter; the first is "0". */
const letterOf = (number: number): string => String.fromCharCode(48 + number);

/**
 * Packs which texts hold which words: a line a word, in the order of the alphabet, with a letter for each text that holds it:
 * how many texts lie between. A quarter of the texts' own size, compressed; words of one stem are one word, its shortest.
 */
export function packTexts(texts: string[]): string {
  const held = new Map<string, { word: string; at: number[] }>();
  for (const [i, text] of texts.entries())
    for (const word of new Set(wordsOf(text).filter((each) => !isSmall(each)))) {
      const known = held.get(stem(word)) ?? { word, at: [] };
      if (word.length < known.word.length) known.word = word;
      if (known.at[known.at.length - 1] !== i) known.at.push(i);
      held.set(stem(word), known);
    }
  const lines = [...held.values()].map(
    ({ word, at }) => `${word} ${at.map((here, i) => letterOf(here - (at[i - 1] ?? -1) - 1)).join('')}`,
  );
  return lines.sort().join('\n');
}

/** The words of each of so many texts again. */
export function unpackTexts(packed: string, count: number): string[] {
  const texts = Array.from({ length: count }, (): string[] => []);
  for (const line of packed.split('\n')) {
    const [word = '', letters = ''] = line.split(' ');
    let at = -1;
    for (const letter of letters) {
      at += letter.charCodeAt(0) - 47;
      texts[at]?.push(word);
    }
  }
  return texts.map((words) => words.join(' '));
}
