import { stem } from './words.ts';

/** A sign's words stand within so many words of each other: a spoken sentence. */
const span = 10;

/** Reads a phrase as its parts, each any of some words: stems, or with "=" forms; one with "-" is unwanted. */
const readPhrase = (phrase: string) =>
  phrase.split(' ').map((part) => {
    const words = part.replace(/^[-=]/, '').split('/');
    return { isUnwanted: part.startsWith('-'), words: part.startsWith('=') ? words : words.map(stem) };
  });

/**
 * Creates a function that tells whether a query names a danger sign. What counts, within a few words of each other:
 * - a part of the body, or what it should do, and how it fails or hurts: "numb legs", "cannot pee";
 * - what can break a bone, and from where, by what or in the back: "fell off a ladder", "back pain since a crash".
 * A word with everyday meanings, such as "fall", "crash" or "faint", never counts alone.
 * @param phrases lay forms of the signs, from the gates of quiz.yaml: "numb/weak legs" is "numb legs" or "weak legs", in any
 *   order, a few words apart at most; "-hay" is a word that the query may not hold; "=faint" is those forms alone
 */
export function createDangerDetector(phrases: string[]) {
  const signs = phrases.map(readPhrase);
  return (query: string[]): boolean => {
    const said = query.map((word) => [word, stem(word)]);
    const windows = said.map((_, i) => said.slice(i, i + span).flat());
    const isIn = (words: string[], said: string[]) => words.some((word) => said.includes(word));
    return signs.some((parts) =>
      windows.some((window) =>
        parts.every(({ isUnwanted, words }) => (isUnwanted ? !isIn(words, said.flat()) : isIn(words, window))),
      ),
    );
  };
}

/** How soon a sign needs help, the most urgent first. */
export const dangerLevels = ['emergency', 'today', 'urgent'] as const;
export type DangerLevel = (typeof dangerLevels)[number];

/**
 * Creates a function that tells how soon a query calls for help: the most urgent level that one of its readings names, such as
 * the words as typed and as corrected.
 */
export function createDangerClassifier(phrases: Record<DangerLevel, string[]>) {
  const detectors = dangerLevels.map((level) => ({ level, isDanger: createDangerDetector(phrases[level]) }));
  return (readings: string[][]) => detectors.find(({ isDanger }) => readings.some(isDanger))?.level;
}

/** A query with its unfinished last word cut shorter and shorter, since "peei" may become "peeing". */
export const shortenLastWord = (words: string[]): string[][] => {
  const last = words.at(-1) ?? '';
  return Array.from({ length: Math.max(0, last.length - 3) }, (_, i) => [...words.slice(0, -1), last.slice(0, -1 - i)]);
};
