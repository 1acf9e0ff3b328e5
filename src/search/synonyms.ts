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

/** The form by which a reader's word is known: its stem; but "expecting" is not "expect", nor "painful" "pain". */
const formOf = (word: string): string => (/(ing|ful)$/.test(word) ? word : stem(word));

/** Makes a function that reads what a query asks about. Longer phrases are read first. */
export function makeTranslator(synonyms: Synonyms, isKnown: (word: string) => boolean) {
  const phrases = synonyms
    .flatMap(({ site, readers }) =>
      readers.map((reader) => ({ phrase: wordsOf(reader).map(formOf), site: wordsOf(site) })),
    )
    .sort((a, b) => b.phrase.length - a.phrase.length);

  /** @param query a query's words, mended */
  return function translate(query: string[]): Concept[] {
    const rest = [...query];
    const stems = query.map(stem);
    const concepts: Concept[] = [];
    for (const { phrase, site } of phrases) {
      // Where the phrase's words stand next to each other.
      const at = rest.findIndex((_, i) => phrase.every((form, j) => rest[i + j] === form || stems[i + j] === form));
      if (at < 0) continue;
      const own = rest.splice(at, phrase.length, ...phrase.map(() => ''));
      stems.fill('', at, at + phrase.length);
      concepts.push({ own: own.filter((word) => !isSmall(word)), site });
    }
    for (const word of rest.filter((each) => each && !isSmall(each)))
      concepts.push({ own: [word], site: !isKnown(word) && looksMedical(word) ? askFirst : [] });
    return concepts.length ? concepts : query.map((word) => ({ own: [word], site: [] }));
  };
}
