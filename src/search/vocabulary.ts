import type { SearchData } from './data.ts';
import { stem, wordsOf } from './words.ts';

const isWord = (word: string) => /^\p{L}{3,}$/u.test(word);

/** Each of some words once, the most used first. */
export function wordsByUse(words: string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) if (isWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return byCount(counts).map(([word]) => word);
}

/** The stems that more than half of some texts hold, the most common first. */
export function stemsOfMost(texts: string[][]): string[] {
  const stems = new Map([...new Set(texts.flat())].map((word) => [word, stem(word)]));
  const counts = new Map<string, number>();
  for (const words of texts)
    for (const each of new Set(words.map((word) => stems.get(word) ?? word)))
      counts.set(each, (counts.get(each) ?? 0) + 1);
  return byCount(counts).flatMap(([each, count]) => (count > texts.length / 2 ? each : []));
}

const byCount = (counts: Map<string, number>) => [...counts].sort(([, a], [, b]) => b - a);

/** The words of the search's own data, the most used first. */
export const vocabularyOf = ({ docs, claims, synonyms, danger }: SearchData): string[] =>
  wordsByUse(
    [
      ...docs.flatMap((doc) => [doc.title, doc.words, doc.description, ...doc.headings]),
      ...claims.flatMap(([, ...words]) => words),
      ...synonyms.flatMap(({ site, readers }) => [site, ...readers]),
      ...danger,
    ].flatMap(wordsOf),
  );
