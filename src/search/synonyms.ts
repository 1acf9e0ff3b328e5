import type { Synonyms } from '../schemas/synonyms.ts';
import { stem, wordsOf } from './words.ts';

/** Where a phrase's words stand next to each other in a query, or -1. */
function placeOf(phrase: string[], query: string[]): number {
  const stems = query.map(stem);
  return query.findIndex((_, i) => phrase.every((word, j) => stems[i + j] === stem(word)));
}

/**
 * Puts the site's words where the reader used others. The longest phrases go first.
 * @returns the query's words with each known phrase followed by the site's words
 */
export function translate(query: string[], synonyms: Synonyms): string[] {
  const phrases = synonyms
    .flatMap(({ site, readers }) => readers.map((reader) => ({ phrase: wordsOf(reader), site: wordsOf(site) })))
    .sort((a, b) => b.phrase.length - a.phrase.length);
  let rest = query;
  const found: string[] = [];
  for (const { phrase, site } of phrases) {
    const at = placeOf(phrase, rest);
    if (at < 0) continue;
    rest = [...rest.slice(0, at), ...rest.slice(at + phrase.length)];
    found.push(...site);
  }
  return [...new Set([...found, ...rest])];
}
