import { distance } from 'fastest-levenshtein';
import { isStopWord, stem } from './words.ts';

/** How many letters may be wrong in a word of a length: none in short ones, where one letter makes another word. */
const maxDistance = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2);

const isSwapped = (a: string, b: string): boolean => {
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return a.length === b.length && a === b.slice(0, at) + b[at + 1] + b[at] + b.slice(at + 2);
};

/** The edit distance of two words, where a wrong first letter costs more: it is rare, and makes another word. */
const editCost = (candidate: string, word: string): number =>
  isSwapped(candidate, word) ? 1 : distance(candidate, word) + (candidate[0] === word[0] ? 0 : 0.6);

/** The closest word of a vocabulary, or the word itself when none is close enough; ties go to the earlier. */
export function closestWord(vocabulary: string[], word: string): string {
  let best = word;
  let least = maxDistance(word.length) + 0.5;
  for (const candidate of vocabulary) {
    if (Math.abs(candidate.length - word.length) > 2) continue;
    const cost = editCost(candidate, word);
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
}

/** Three words of a vocabulary at most that begin with the same letter and are close to a word, the closest first. */
const closeWords = (vocabulary: string[], word: string): string[] =>
  vocabulary
    .filter((candidate) => candidate[0] === word[0])
    .map((candidate) => ({ candidate, cost: editCost(candidate, word) }))
    .filter(({ cost }) => cost <= word.length / 2)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, 3)
    .map(({ candidate }) => candidate);

/** Joins neighbours that are one known word torn apart ("heat ing"), unless both are words by themselves. */
function joinParts(words: string[], isKnown: (word: string) => boolean): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const isTorn =
      last !== undefined && isKnown(last + word) && ![last, word].every((part) => isKnown(part) || isStopWord(part));
    if (isTorn) joined[joined.length - 1] = last + word;
    else joined.push(word);
  }
  return joined;
}

/**
 * Creates a spelling corrector.
 * @param words the words to correct to, the most frequent first
 * @param others more words that are right; a slip is corrected to long ones of them alone, since a short word is close to many
 */
export function createSpeller(words: string[], others: string[] = []) {
  const vocabulary = [...words.filter(({ length }) => length > 3), ...others.filter(({ length }) => length > 8)];
  const all = new Set([...words, ...others]);
  const stems = new Set([...all].map(stem));
  /** Whether a word is known, in this form or with another ending. */
  const isKnown = (word: string) => stems.has(stem(word));
  const isWhole = (word: string) => all.has(word) || isStopWord(word);
  /** Whether a word may be wrong: not known, nor the beginning of a word that a reader is still typing. */
  const isSuspect = (word: string) =>
    !isKnown(word) &&
    !isStopWord(word) &&
    !/\d/.test(word) &&
    !(word.length > 3 && [...all].some((each) => each.startsWith(word)));

  /** Splits known words run together, the first of three letters or more; only the last may be misspelt. */
  function split(word: string, correctLast: (part: string) => string, min = 3): string | undefined {
    for (let at = min; at < word.length - 2; at++) {
      const [first, rest] = [word.slice(0, at), word.slice(at)];
      if (!isWhole(first)) continue;
      const last = correctLast(rest);
      const others = isWhole(last) ? last : split(rest, correctLast, 2);
      if (others) return `${first} ${others}`;
    }
    return undefined;
  }
  /** The closest known word, known words run together as two, or the word itself. */
  function correct(word: string): string {
    if (!isSuspect(word)) return word;
    const best = closestWord(vocabulary, word);
    if (best !== word || word.length > 30) return best;
    const correctPart = (part: string) => (part.length > 4 ? closestWord(vocabulary, part) : part);
    return split(word, (part) => part) ?? split(word, correctPart) ?? word;
  }
  return {
    isKnown,
    correct,
    /**
     * Corrects a whole query: each word, words run together ("hotstone") and words torn apart ("heat ing pad").
     * @param isWord whether a word is right though the site does not use it
     */
    correctQuery: (query: string[], isWord: (word: string) => boolean = () => false): string[] =>
      joinParts(query, (word) => all.has(word)).flatMap((word) => (isWord(word) ? word : correct(word).split(' '))),
    /** The known words closest to one that is not known. */
    suggest: (word: string): string[] => (isSuspect(word) ? closeWords(vocabulary, word) : []),
  };
}
