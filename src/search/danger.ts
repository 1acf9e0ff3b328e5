import { stem } from './words.ts';

/** A sign's words stand within so many words of each other: a spoken sentence. */
const span = 10;

/** Tells whether words hold a part of a phrase: one of its words, in that form alone where the part begins with "=". */
function tellerOf(part: string) {
  const words = part.startsWith('=') ? part.slice(1).split('/') : part.split('/').map(stem);
  return (said: string[]) => words.some((word) => said.includes(word));
}

/** A phrase as a function that tells whether a query says it. */
function phraseTeller(phrase: string) {
  const parts = phrase.split(' ');
  const unwanted = parts.filter((part) => part.startsWith('-')).map((part) => tellerOf(part.slice(1)));
  const wanted = parts.filter((part) => !part.startsWith('-')).map(tellerOf);
  return (said: string[][], windows: string[][]) =>
    !unwanted.some((tells) => tells(said.flat())) && windows.some((words) => wanted.every((tells) => tells(words)));
}

/**
 * Makes a function that tells whether a query speaks of a danger sign. What counts: it names a part of the body, or what that
 * should do, beside how it fails or hurts; or what can break a bone, beside from where or by what, or the back. A word with
 * everyday meanings, such as "fall", "crash" or "faint", never counts alone.
 * @param phrases lay forms of the signs, from the gates of quiz.yaml: "numb/weak legs" is "numb legs" or "weak legs", in any
 *   order, a few words apart at most; "-hay" is a word that the query may not hold; "=faint" is those forms alone
 */
export function makeDangerTeller(phrases: string[]) {
  const tellers = phrases.map(phraseTeller);
  return (query: string[]): boolean => {
    const said = query.map((word) => [word, stem(word)]);
    const windows = said.map((_, i) => said.slice(i, i + span).flat());
    return tellers.some((tells) => tells(said, windows));
  };
}

/** How soon a sign needs help, the most urgent first. */
export const dangerLevels = ['emergency', 'today', 'urgent'] as const;
export type DangerLevel = (typeof dangerLevels)[number];

/**
 * Makes a function that tells how soon a query calls for help: the most urgent level of which one of its readings speaks, such
 * as the words as typed and as mended.
 */
export function makeDangerLevel(phrases: Record<DangerLevel, string[]>) {
  const levels = dangerLevels.map((level) => ({ level, isDanger: makeDangerTeller(phrases[level]) }));
  return (readings: string[][]): DangerLevel | undefined =>
    levels.find(({ isDanger }) => readings.some(isDanger))?.level;
}

/** The words of a query whose last one is not finished, with that cut shorter and shorter: "peei" may become "peeing". */
export const shorterReadings = (words: string[]): string[][] => {
  const last = words.at(-1) ?? '';
  return Array.from({ length: Math.max(0, last.length - 3) }, (_, i) => [...words.slice(0, -1), last.slice(0, -1 - i)]);
};
