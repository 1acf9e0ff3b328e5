import type { SearchData } from './data.ts';
import { stem, wordsOf } from './words.ts';

const isWord = (word: string) => /^\p{L}{3,}$/u.test(word);

/** Each of some words once, with how often it stands there, the most used first. */
function counted(words: string[]): [word: string, count: number][] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** Each of some words once, the most used first. */
export const wordsByUse = (words: string[]): string[] => counted(words.filter(isWord)).map(([word]) => word);

/** The stems that more than half of some texts hold, the most common first. */
export function stemsOfMost(texts: string[][]): string[] {
  const stems = new Map([...new Set(texts.flat())].map((word) => [word, stem(word)]));
  const held = texts.flatMap((words) => [...new Set(words.map((word) => stems.get(word) ?? word))]);
  return counted(held).flatMap(([each, count]) => (count > texts.length / 2 ? each : []));
}

/**
 * The words that the search knows.
 * @returns those of pages, claims and headings, and of the site's side of a synonym, the most used first; those that the texts
 *   alone hold; and those that only readers type, in a phrase or alone
 */
export function vocabularyOf({ docs, claims, common, synonyms, danger, others }: SearchData) {
  const own = [
    ...docs.flatMap((doc) => [doc.title, doc.words, doc.description, ...doc.sections.map(({ heading }) => heading)]),
    ...claims,
  ];
  const texts = docs.flatMap((doc) => doc.sections.flatMap(({ text }) => text.split(' ')));
  return {
    own: wordsByUse(own.flatMap(wordsOf)),
    texts: [...new Set([...texts, ...common, ...others.split(' ')])],
    readers: wordsByUse(
      [...synonyms.flatMap(({ site, readers }) => [site, ...readers]), ...Object.values(danger).flat()].flatMap(
        wordsOf,
      ),
    ),
  };
}
