import { type Concept, makeMedicines, makeTranslator } from './concepts.ts';
import { makeCorrector } from './correct.ts';
import { type DangerLevel, makeDangerLevel, shorterReadings } from './danger.ts';
import type { SearchData } from './data.ts';
import type { Near } from './near.ts';
import { vocabularyOf } from './vocabulary.ts';
import { isSmall, stem, wordsOf } from './words.ts';

/** A query as the search reads it. */
export interface Understood {
  /** Its words as typed, and as mended. */
  typed: string[];
  spelt: string[];
  concepts: Concept[];
  /** How surely the site has words for all of it, from 0 to 1. */
  known: number;
  /** The reader's words that the site has. */
  own: string[];
  /** Those that no list of words has. */
  names: string[];
  /** The nearest words that the site knows to those that it does not. */
  near(): string[];
}

/**
 * Makes two functions that read queries: one that tells at once how soon a query calls for help, and one that reads all.
 * @param nearOf what is known of a word that the site does not have
 */
export function makeReader(data: SearchData, nearOf: (word: string) => Promise<Near | undefined>) {
  const { own, texts, readers } = vocabularyOf(data);
  const { knows, mend, near } = makeCorrector([...new Set([...own, ...readers])], texts);
  const held = new Set([...own, ...texts].map(stem));
  const holds = (word: string) => held.has(stem(word));
  /** Whether a word of a page begins so: a reader may still be typing it. */
  const begins = (word: string) => word.length > 3 && [...own, ...texts].some((each) => each.startsWith(word));
  const levelOf = makeDangerLevel(data.danger);
  const medicineOf = makeMedicines(data.medicines);
  const translate = makeTranslator(data, (word) => holds(word) || begins(word));
  /** Whether a word may be a slip of one that the site has. */
  const isSlip = (word: string) => mend([word])[0] !== word;
  const words = [...new Set([...own, ...readers, ...texts])];
  /** A word that may not be finished, as the most used one that begins so. */
  const finished = (word: string): string =>
    knows(word) || isSmall(word) || word.length < 3 ? word : (words.find((each) => each.startsWith(word)) ?? word);
  // A number that the site does not know, such as an age or a dose, says nothing of what is asked.
  const saysNothing = ({ own, says }: Concept) =>
    says.length < 2 && own.every((word) => /\d/.test(word) && !knows(word));

  return {
    /** @param isTyping a sign that was told stays told while its last word grows */
    dangerLevel: (query: string, isTyping = false): DangerLevel | undefined => {
      const typed = wordsOf(query);
      return levelOf([typed, mend(typed), ...(isTyping && !query.endsWith(' ') ? shorterReadings(typed) : [])]);
    },
    /**
     * @param asIs keeps the reader's spelling
     * @param isTyping the last word may not be finished: it is read as the most used word that begins so, or left out
     */
    read: async (query: string, { asIs = false, isTyping = false }): Promise<Understood> => {
      const typed = wordsOf(query);
      if (isTyping) typed.push(...typed.splice(-1).map(finished));
      const open = typed.filter((word) => !holds(word) && !isSmall(word) && !/\d/.test(word));
      const found = await Promise.all(open.map(async (word) => [word, await nearOf(word)] as const));
      const [last = '', nearLast] = found.at(-1) ?? [];
      const isUnread = isTyping && last === typed.at(-1) && !nearLast?.word && !knows(last) && !isSlip(last);
      if (isUnread && typed.length > 1) typed.pop();
      const meant = new Map(found.flatMap(([word, near]) => (near?.word && !knows(word) ? [[word, near.word]] : [])));
      const nears = new Map(
        found.flatMap(([word, near]) => (near && (near.word || !isSlip(word)) ? [[near.word ?? word, near]] : [])),
      );
      const mended = mend(typed, (word) => meant.get(word) === word || medicineOf(word) !== undefined);
      const spelt = asIs ? typed : mended.map((word) => meant.get(word) ?? word);
      const concepts = translate(spelt, nears).filter((concept) => !saysNothing(concept));
      return {
        typed,
        spelt,
        concepts,
        known: concepts.reduce((sum, { known }) => sum + known, 0) / (concepts.length || 1),
        own: concepts.flatMap(({ own }) => own.filter(holds)),
        names: concepts.flatMap(({ own, isName }) => (isName ? own : [])),
        near: () => [...new Set(typed.flatMap(near))],
      };
    },
  };
}
