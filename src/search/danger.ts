import { stem } from './words.ts';

/** A sign's words stand within so many words of each other: a spoken sentence. */
const span = 10;

/** Creates a function that tells whether words contain a part of a phrase: any of its words, as stems unless it begins with "=". */
function createPartMatcher(part: string) {
  const words = part.startsWith('=') ? part.slice(1).split('/') : part.split('/').map(stem);
  return (said: string[]) => words.some((word) => said.includes(word));
}

/** Creates a function that tells whether a query contains a phrase. */
function createPhraseMatcher(phrase: string) {
  const parts = phrase.split(' ');
  const unwanted = parts.filter((part) => part.startsWith('-')).map((part) => createPartMatcher(part.slice(1)));
  const wanted = parts.filter((part) => !part.startsWith('-')).map(createPartMatcher);
  return (said: string[][], windows: string[][]) =>
    !unwanted.some((matches) => matches(said.flat())) &&
    windows.some((words) => wanted.every((matches) => matches(words)));
}

/**
 * Creates a function that tells whether a query names a danger sign. What counts: it names a part of the body, or what that
 * should do, beside how it fails or hurts; or what can break a bone, beside from where or by what, or the back. A word with
 * everyday meanings, such as "fall", "crash" or "faint", never counts alone.
 * @param phrases lay forms of the signs, from the gates of quiz.yaml: "numb/weak legs" is "numb legs" or "weak legs", in any
 *   order, a few words apart at most; "-hay" is a word that the query may not hold; "=faint" is those forms alone
 */
export function createDangerDetector(phrases: string[]) {
  const matchers = phrases.map(createPhraseMatcher);
  return (query: string[]): boolean => {
    const said = query.map((word) => [word, stem(word)]);
    const windows = said.map((_, i) => said.slice(i, i + span).flat());
    return matchers.some((matches) => matches(said, windows));
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
  const levels = dangerLevels.map((level) => ({ level, isDanger: createDangerDetector(phrases[level]) }));
  return (readings: string[][]): DangerLevel | undefined =>
    levels.find(({ isDanger }) => readings.some(isDanger))?.level;
}

/** A query with its unfinished last word cut shorter and shorter, since "peei" may become "peeing". */
export const shortenLastWord = (words: string[]): string[][] => {
  const last = words.at(-1) ?? '';
  return Array.from({ length: Math.max(0, last.length - 3) }, (_, i) => [...words.slice(0, -1), last.slice(0, -1 - i)]);
};
