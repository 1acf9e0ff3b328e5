import { stem } from './words.ts';

/** A sign's words stand within so many words of each other: a spoken sentence. */
const span = 10;

/** Tells whether words hold a part of a phrase: one of its words, in that form alone where the part begins with "=". */
function tellerOf(part: string) {
  const words = part.startsWith('=') ? part.slice(1).split('/') : part.split('/').map(stem);
  return (said: string[]) => words.some((word) => said.includes(word));
}

/**
 * Whether a query speaks of a danger sign. What counts: it names a part of the body, or what that should do, beside how it
 * fails or hurts; or what can break a bone, beside from where or by what, or the back. A word with everyday meanings, such as
 * "fall", "crash" or "faint", never counts alone.
 * @param phrases lay forms of the signs, from the gates of quiz.yaml: "numb/weak legs" is "numb legs" or "weak legs", in any
 *   order, a few words apart at most; "-hay" is a word that the query may not hold; "=faint" is those forms alone
 */
export function isDanger(query: string[], phrases: string[]): boolean {
  const said = query.map((word) => [word, stem(word)]);
  const windows = said.map((_, i) => said.slice(i, i + span).flat());
  return phrases.some((phrase) => {
    const parts = phrase.split(' ');
    const unwanted = parts.filter((part) => part.startsWith('-')).map((part) => tellerOf(part.slice(1)));
    const wanted = parts.filter((part) => !part.startsWith('-')).map(tellerOf);
    return (
      !unwanted.some((tells) => tells(said.flat())) && windows.some((words) => wanted.every((tells) => tells(words)))
    );
  });
}

/** How soon a sign needs help, the most urgent first. */
export const dangerLevels = ['emergency', 'today', 'urgent'] as const;
export type DangerLevel = (typeof dangerLevels)[number];

/**
 * How soon a query calls for help: the most urgent level of which it speaks, if any.
 * @param readings the query's words as typed, and as mended
 */
export const dangerLevel = (readings: string[][], phrases: Record<DangerLevel, string[]>): DangerLevel | undefined =>
  dangerLevels.find((level) => readings.some((words) => isDanger(words, phrases[level])));
