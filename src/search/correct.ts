import { distance } from 'fastest-levenshtein';
import { isSmall, stem } from './words.ts';

/** Corrects spelling from the site's own words. */
export interface Corrector {
  /** The word itself when known, else the nearest known word, else the word itself. */
  correct(word: string): string;
}

/** How many letters may be wrong in a word of a length: none in short ones, where one letter makes another word. */
const mayDiffer = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2);

const swapped = (a: string, b: string): boolean => {
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return a.length === b.length && a === b.slice(0, at) + b[at + 1] + b[at] + b.slice(at + 2);
};

/**
 * Makes a corrector.
 * @param vocabulary the words that the site knows, the most used first; ties go to the earlier
 */
export function makeCorrector(vocabulary: string[]): Corrector {
  const known = new Set(vocabulary);
  const stems = new Set(vocabulary.map(stem));
  const isKnown = (word: string) => known.has(word) || stems.has(stem(word)) || isSmall(word) || /\d/.test(word);
  return {
    correct(word) {
      if (isKnown(word)) return word;
      let best = word;
      let least = mayDiffer(word.length) + 0.5;
      for (const candidate of vocabulary) {
        if (candidate.length < 4 || Math.abs(candidate.length - word.length) > 2) continue;
        const letters = swapped(candidate, word) ? 1 : distance(candidate, word);
        const cost = letters + (candidate[0] === word[0] ? 0 : 0.4);
        if (cost < least) [best, least] = [candidate, cost];
      }
      return best;
    },
  };
}
