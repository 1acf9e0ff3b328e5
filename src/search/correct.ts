import { distance } from 'fastest-levenshtein';
import { isSmall, stem } from './words.ts';

/** Corrects spelling from the site's own words. */
export interface Corrector {
  /** The word itself when known, else the nearest known word, else the word itself. */
  correct(word: string): string;
  /** The nearest known words to one that is not, nearest first; none for a word that is known. */
  near(word: string): string[];
}

/** How many letters may be wrong in a word of a length: none in short ones, where one letter makes another word. */
const mayDiffer = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2);

const swapped = (a: string, b: string): boolean => {
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return a.length === b.length && a === b.slice(0, at) + b[at + 1] + b[at] + b.slice(at + 2);
};

/** How far a typed word is from a known one, in letters; a wrong first letter is rarer than others. */
const costOf = (candidate: string, word: string): number =>
  (swapped(candidate, word) ? 1 : distance(candidate, word)) + (candidate[0] === word[0] ? 0 : 0.4);

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
        const cost = costOf(candidate, word);
        if (cost < least) [best, least] = [candidate, cost];
      }
      return best;
    },
    near(word) {
      if (isKnown(word)) return [];
      return vocabulary
        .filter((candidate) => candidate.length > 3 && candidate[0] === word[0])
        .map((candidate) => ({ candidate, cost: costOf(candidate, word) }))
        .filter(({ cost }) => cost <= word.length / 2)
        .sort((a, b) => a.cost - b.cost)
        .slice(0, 3)
        .map(({ candidate }) => candidate);
    },
  };
}
