import { stem } from './words.ts';

/**
 * Whether a query speaks of a danger sign: it holds a word of each part of a phrase, and none of a part with a minus.
 * @param phrases lay forms of the signs, from the gates of quiz.yaml: "numb/weak legs" is "numb legs" or "weak legs"
 */
export function isDanger(query: string[], phrases: string[]): boolean {
  const stems = new Set(query.map(stem));
  const said = (words: string) => words.split('/').some((word) => stems.has(stem(word)));
  return phrases.some((phrase) =>
    phrase.split(' ').every((part) => (part.startsWith('-') ? !said(part.slice(1)) : said(part))),
  );
}
