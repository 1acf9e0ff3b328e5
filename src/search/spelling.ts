import { createLexicon, illnessEnding, isStopWord } from './words.ts';

/** How many letters may be wrong in a word of a length: none in short ones, where one letter makes another word. */
const maxDistance = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2);
/** A longer word is not one of a few words run together, and takes long to take apart. */
const maxRunTogether = 30;

/** The edit distance of two words: how many letters are wrong, missing or too many, or stand the wrong way round. */
function editDistance(a: string, b: string): number {
  let above: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        Number(row[j]) + 1,
        Number(next[j - 1]) + 1,
        Number(row[j - 1]) + (a[i - 1] === b[j - 1] ? 0 : 1),
        isSwapped ? Number(above[j - 2]) + 1 : i + j,
      );
    }
    [above, row] = [row, next];
  }
  return Number(row[b.length]);
}

/** What it costs to mend a word: a wrong first letter costs more, since it is rare, and makes another word. */
const editCost = (candidate: string, word: string): number =>
  editDistance(candidate, word) + (candidate[0] === word[0] || candidate[1] === word[0] ? 0 : 0.6);

/** How many letters of a word another lacks: it costs as much at least, and takes a tenth of the time to tell. */
const countMissing = (candidate: string, word: string): number =>
  [...word].filter((letter) => !candidate.includes(letter)).length;

/**
 * The words of a vocabulary at a cost from a word, the closest first; of equally close ones the earlier. What ends as illnesses
 * do is no slip of what ends otherwise: "spondylosis" is not "spondylitis".
 */
function closeWords(vocabulary: string[], word: string, maxCost: number): string[] {
  const ending = illnessEnding.exec(word)?.[0] ?? '';
  return vocabulary
    .filter((each) => Math.abs(each.length - word.length) <= maxCost && each.endsWith(ending))
    .filter((each) => countMissing(each, word) <= maxCost)
    .map((candidate) => ({ candidate, cost: editCost(candidate, word) }))
    .filter(({ cost }) => cost <= maxCost)
    .sort((a, b) => a.cost - b.cost)
    .map(({ candidate }) => candidate);
}

/** The closest word of a vocabulary, or the word itself when none is close enough. */
export const closestWord = (vocabulary: string[], word: string, maxCost = maxDistance(word.length)): string =>
  closeWords(vocabulary, word, maxCost)[0] ?? word;

/**
 * Chooses what a word is corrected to.
 * @param known what the site would make of it, or the word itself
 * @param listed the word as a list of words has it, or the one of which it may be a slip
 * @returns the closer of the two, and the site's where they are as close; a listed word is none to correct
 */
export const chooseCorrection = (word: string, known: string, listed: string): string =>
  closestWord(known === word || listed === word ? [listed] : [known, listed], word);

/** Splits whole words run together, the first of some letters or more; the last may be misspelt. */
function splitWords(
  word: string,
  isWhole: (word: string) => boolean,
  correct: (word: string) => string,
  min = 3,
): string | undefined {
  for (let at = min; at < word.length - 2 && word.length <= maxRunTogether; at++) {
    const [first, rest] = [word.slice(0, at), word.slice(at)];
    if (!isWhole(first)) continue;
    const last = rest.length > 4 && !isWhole(rest) ? correct(rest) : rest;
    const others = isWhole(last) ? last : splitWords(rest, isWhole, correct, 2);
    if (others) return `${first} ${others}`;
  }
  return undefined;
}

/**
 * Creates a spelling corrector.
 * @param words the words to correct to, the most frequent first
 * @param others more words that are right
 */
export function createSpeller(words: string[], others: string[] = []) {
  const { isKnown, complete } = createLexicon([...words, ...others]);
  const vocabulary = words.filter(({ length }) => length > 3);
  const isWhole = (word: string) => isKnown(word) || isStopWord(word);
  /** Whether a word may be wrong: not known, nor the beginning of one. */
  const isSuspect = (word: string) => !isWhole(word) && !/\d/.test(word) && !(word.length > 3 && complete(word));
  const closest = (word: string) => closestWord(vocabulary, word);
  /** The closest known word, known words run together as several, or the word itself. */
  function correct(word: string): string {
    const best = isSuspect(word) ? closest(word) : word;
    return isSuspect(best) ? (splitWords(word, isWhole, closest) ?? word) : best;
  }
  /** Joins neighbours that are one known word torn apart ("heat ing pad"), unless both are words by themselves. */
  const join = (joined: string[], word: string): string[] => {
    const last = joined.at(-1);
    const isTorn = last && isKnown(last + word) && !(isWhole(last) && isWhole(word));
    return isTorn ? [...joined.slice(0, -1), last + word] : [...joined, word];
  };
  return {
    isKnown,
    complete,
    correct,
    /**
     * Corrects a query, joins what is torn apart, and splits what is run together.
     * @param right words that are settled already, each with the word to use in its place
     */
    correctQuery: (query: string[], right = new Map<string, string>()): string[] =>
      query.reduce(join, []).flatMap((word) => right.get(word) ?? correct(word).split(' ')),
    /** Three known words at most that begin as a word that is not known, the closest first. */
    suggest(word: string): string[] {
      const alike = isSuspect(word) ? vocabulary.filter((each) => each[0] === word[0]) : [];
      return closeWords(alike, word, word.length / 2).slice(0, 3);
    },
  };
}
