import { makeCorrector } from './correct.ts';
import { isDanger } from './danger.ts';
import type { SearchData } from './data.ts';
import { type Concept, makeTranslator } from './synonyms.ts';
import { vocabularyOf } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** A query as the search reads it. */
export interface Understood {
  /** Its words as typed, and as mended. */
  typed: string[];
  spelt: string[];
  concepts: Concept[];
  /** The share of the concepts that the site has words for, from 0 to 1. */
  known: number;
  danger: boolean;
  /** The concepts' words that texts may hold: the reader's own, and the site's. */
  own: string[];
  site: string[];
  /** The nearest words that the site knows to those that it does not. */
  near(): string[];
}

/** Makes a function that reads queries. `asIs` keeps the reader's spelling. */
export function makeReader(data: SearchData) {
  const { knows, mend, near } = makeCorrector(vocabularyOf(data), data.others.split(' '));
  const translate = makeTranslator(data.synonyms, knows);
  // A number that the site does not know, such as an age or a dose, says nothing of what is asked.
  const saysNothing = ({ own, site }: Concept) => !site.length && own.every((word) => /\d/.test(word) && !knows(word));

  return (query: string, asIs: boolean): Understood => {
    const typed = wordsOf(query);
    const spelt = asIs ? typed : mend(typed);
    const concepts = translate(spelt).filter((concept) => !saysNothing(concept));
    const known = concepts.filter(({ own, site }) => site.length || own.every(knows));
    return {
      typed,
      spelt,
      concepts,
      known: concepts.length ? known.length / concepts.length : 0,
      danger: isDanger([...typed, ...spelt], data.danger),
      own: concepts.flatMap(({ own }) => own.filter(knows)),
      site: concepts.flatMap(({ site }) => site),
      near: () => [...new Set(typed.flatMap(near))],
    };
  };
}
