import type { SearchData } from './data.ts';
import { wordsOf } from './words.ts';

const isWord = (word: string) => /^\p{L}{3,}$/u.test(word);

/** Each word of some texts once, the most used first. */
export function wordsByUse(texts: string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap(wordsOf)) if (isWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

/** Every word that the site knows: those of the search's own data, by use, then those that only articles' texts hold. */
export const vocabularyOf = ({ docs, claims, synonyms, danger, others }: SearchData): string[] => [
  ...wordsByUse([
    ...docs.flatMap((doc) => [doc.title, doc.words, doc.description, ...doc.headings]),
    ...claims.flatMap(([, ...words]) => words),
    ...synonyms.flatMap(({ site, readers }) => [site, ...readers]),
    ...danger,
  ]),
  ...others.split(' ').filter(Boolean),
];
