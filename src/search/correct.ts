import { distance } from 'fastest-levenshtein';
import { isSmall, stem } from './words.ts';

/** How many letters may be wrong in a word of a length: none in short ones, where one letter makes another word. */
const mayDiffer = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2);

const swapped = (a: string, b: string): boolean => {
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return a.length === b.length && a === b.slice(0, at) + b[at + 1] + b[at] + b.slice(at + 2);
};

/** How far a typed word is from a known one, in letters; a wrong first letter is rarer than others, and makes another word. */
const costOf = (candidate: string, word: string): number =>
  swapped(candidate, word) ? 1 : distance(candidate, word) + (candidate[0] === word[0] ? 0 : 0.6);

/** Neighbours that are one known word torn apart, as that word; two words that mean something by themselves stay. */
function joined(words: string[], known: Set<string>): string[] {
  const mended: string[] = [];
  for (const word of words) {
    const last = mended.at(-1);
    const tornApart =
      last !== undefined && known.has(last + word) && ![last, word].every((part) => known.has(part) || isSmall(part));
    if (tornApart) mended[mended.length - 1] = last + word;
    else mended.push(word);
  }
  return mended;
}

/** The nearest word of a vocabulary, or the word itself when none is near enough. */
export function nearestIn(vocabulary: string[], word: string): string {
  let best = word;
  let least = mayDiffer(word.length) + 0.5;
  for (const candidate of vocabulary) {
    if (Math.abs(candidate.length - word.length) > 2) continue;
    const cost = costOf(candidate, word);
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
}

/** The few words of a vocabulary that begin alike and are least far, nearest first. */
const someNear = (vocabulary: string[], word: string): string[] =>
  vocabulary
    .filter((candidate) => candidate[0] === word[0])
    .map((candidate) => ({ candidate, cost: costOf(candidate, word) }))
    .filter(({ cost }) => cost <= word.length / 2)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, 3)
    .map(({ candidate }) => candidate);

/**
 * Makes a corrector.
 * @param own the words to mend to, the most used first; ties go to the earlier
 * @param others more words that the site knows; only long ones are mended to, since a short one is near to every other word
 */
export function makeCorrector(own: string[], others: string[] = []) {
  const vocabulary = [...own.filter(({ length }) => length > 3), ...others.filter(({ length }) => length > 8)];
  const known = new Set([...own, ...others]);
  const stems = new Set([...known].map(stem));
  /** Whether the site has a word, in this form or with another ending. */
  const knows = (word: string) => stems.has(stem(word));
  const isKnown = (word: string) => knows(word) || isSmall(word) || /\d/.test(word);
  const isWhole = (word: string) => known.has(word) || isSmall(word);

  /** A word that is known ones run together, the first of three letters or more, as those; only the last may hold a slip. */
  function apart(word: string, mend: (part: string) => string, least = 3): string | undefined {
    for (let at = least; at < word.length - 2; at++) {
      const [first, rest] = [word.slice(0, at), word.slice(at)];
      if (!isWhole(first)) continue;
      const last = mend(rest);
      const others = isWhole(last) ? last : apart(rest, mend, 2);
      if (others) return `${first} ${others}`;
    }
    return undefined;
  }
  /** Whether a known word begins so: one that a reader still types, or a short form of it. */
  const begins = (word: string) => word.length > 3 && [...known].some((each) => each.startsWith(word));
  const isOpen = (word: string) => !isKnown(word) && !begins(word);
  /** The word itself when known, else the nearest known word, else the word itself. */
  const correct = (word: string): string => {
    if (!isOpen(word)) return word;
    const best = nearestIn(vocabulary, word);
    if (best !== word || word.length > 30) return best;
    const mended = (part: string) => (part.length > 4 ? nearestIn(vocabulary, part) : part);
    return apart(word, (part) => part) ?? apart(word, mended) ?? word;
  };
  return {
    knows,
    correct,
    /**
     * A whole query mended: each word, words run together ("hotstone") and words torn apart ("heat ing pad").
     * @param isWord whether a word is one, though the site does not have it: then it is no slip of another
     */
    mend: (words: string[], isWord: (word: string) => boolean = () => false) =>
      joined(words, known).flatMap((word) => (isWord(word) ? word : correct(word).split(' '))),
    /** The nearest known words to one that is not, nearest first; none for a word that is known. */
    near: (word: string) => (isOpen(word) ? someNear(vocabulary, word) : []),
  };
}
