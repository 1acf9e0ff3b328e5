import { stem, wordsOf } from './words.ts';

/**
 * Whether a query speaks of a danger sign: every word of one of the phrases is in it.
 * @param phrases lay forms of the signs, from the emergency gate of quiz.yaml
 */
export function isDanger(query: string[], phrases: string[]): boolean {
  const stems = new Set(query.map(stem));
  return phrases.some((phrase) => wordsOf(phrase).every((word) => stems.has(stem(word))));
}
