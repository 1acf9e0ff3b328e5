import type { Synonyms } from '../schemas/synonyms.ts';
import { looksMedical } from './medical.ts';
import { isSmall, stem, wordsOf } from './words.ts';

/** One thing that a query asks about: in the reader's words, and in the site's where those differ. */
export interface Concept {
  own: string[];
  site: string[];
}

/** What a condition or a medicine that the site does not name leads to. */
const askFirst = ['safety', 'ask', 'first'];

/** Where a phrase's words stand next to each other in a query, or -1. */
function placeOf(phrase: string[], query: (string | undefined)[]): number {
  return query.findIndex((_, i) =>
    phrase.every((word, j) => query[i + j] !== undefined && stem(query[i + j] ?? '') === word),
  );
}

/** Makes a function that reads what a query asks about. Longer phrases are read first. */
export function makeTranslator(synonyms: Synonyms, isKnown: (word: string) => boolean) {
  const phrases = synonyms
    .flatMap(({ site, readers }) =>
      readers.map((reader) => ({ phrase: wordsOf(reader).map(stem), site: wordsOf(site) })),
    )
    .sort((a, b) => b.phrase.length - a.phrase.length);

  /** @param query a query's words, mended */
  return function translate(query: string[]): Concept[] {
    const rest: (string | undefined)[] = [...query];
    const concepts: Concept[] = [];
    for (const { phrase, site } of phrases) {
      const at = placeOf(phrase, rest);
      if (at < 0) continue;
      const own = rest.splice(at, phrase.length, ...phrase.map(() => undefined)) as string[];
      concepts.push({ own: own.filter((word) => !isSmall(word)), site });
    }
    const alone = rest.filter((word) => word !== undefined && !isSmall(word)) as string[];
    concepts.push(
      ...alone.map((word) => ({ own: [word], site: !isKnown(word) && looksMedical(word) ? askFirst : [] })),
    );
    return concepts.length ? concepts : query.map((word) => ({ own: [word], site: [] }));
  };
}
