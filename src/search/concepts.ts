import type { SearchData } from './data.ts';
import type { Near } from './near.ts';
import { isSmall, stem, wordsOf } from './words.ts';

/** One thing that a query asks about. */
export interface Concept {
  /** The reader's own words. */
  own: string[];
  /** Words by which it may be found, the reader's first, with how much each counts, from 0 to 1. */
  says: { words: string[]; weight: number }[];
  /** How surely the site has words for it, from 0 to 1. */
  known: number;
  /** Whether it is a name that no list has. */
  isName?: boolean;
}

/** What a condition or a medicine that the site does not name leads to. */
const askFirst = ['safety', 'ask', 'first'];
/** How much a word counts that is only near to the reader's, or stands in a longer phrase of readers. */
const nearWeight = 0.45;
/**
 * How surely a word means the same as the site's: as an illness that the site does not name; as a part of a phrase that readers
 * type, or a word near to one; as a word near to the site's; as a name that no list has, such as a medicine's.
 */
const sureness = { illness: 0.9, readers: 0.6, near: 0.4, name: 0.5 };
/** A word that stands in phrases for more than so many of the site's is none of theirs. */
const mostPhrases = 2;
/** How the names of illnesses and operations end. */
const illness = /(itis|osis|emi[ac]|pathy|algia|oma|plegia|ectomy|plasty|penia|trophy|rrhoea|rrhoid|psia|cephalus)s?$/;

/** The form by which a reader's word is known: its stem; but "expecting" is not "expect", nor "painful" "pain". */
const formOf = (word: string): string => (/(ing|ful)$/.test(word) ? word : stem(word));

/**
 * Makes a function that tells medicines by the stems of their names.
 * @returns what the site calls their kind, or nothing
 */
export const makeMedicines =
  (stems: SearchData['medicines']) =>
  (word: string): string | undefined =>
    word.length > 6 ? stems.find(({ ends }) => ends.some((end) => word.endsWith(end)))?.site : undefined;

/**
 * Makes a function that reads what a query asks about. Longer phrases are read first.
 * @param isKnown whether the site has a word
 */
export function makeTranslator(
  { synonyms, medicines }: Pick<SearchData, 'synonyms' | 'medicines'>,
  isKnown: (word: string) => boolean,
) {
  const medicineOf = makeMedicines(medicines);
  const phrases = synonyms
    .flatMap(({ site, readers }) =>
      readers.map((reader) => ({ phrase: wordsOf(reader).map(formOf), site: wordsOf(site) })),
    )
    .sort((a, b) => b.phrase.length - a.phrase.length);
  /** The site's words for the longer phrases that a word stands in, if these are few. */
  const phrasesWith = (word: string): string[][] => {
    const form = formOf(word);
    const found = phrases.filter(({ phrase }) => phrase.length > 1 && phrase.includes(form)).map(({ site }) => site);
    return found.length > mostPhrases ? [] : found;
  };
  const siteOf = new Map(phrases.flatMap(({ phrase, site }) => (phrase.length === 1 ? [[phrase[0], site]] : [])));

  /** A word that stands in no phrase. */
  function alone(word: string, near?: Near): Concept {
    const own = [word];
    const says = [{ words: own, weight: 1 }];
    if (isKnown(word)) return { own, says, known: 1 };
    const medicine = medicineOf(word);
    const isIllness = near?.isMedical || (word.length > 5 && illness.test(word));
    // A name that no list has is most often a medicine's.
    const isName = near !== undefined && !near.word;
    const sure = medicine ? wordsOf(medicine) : isIllness || isName ? askFirst : [];
    if (sure.length) says.push({ words: sure, weight: 1 });
    const words = near?.words ?? [];
    const sites = words.flatMap((each) => [siteOf.get(formOf(each)) ?? []]).filter(({ length }) => length);
    const inPhrases = phrasesWith(word);
    says.push(
      ...[...words.map((each) => [each]), ...sites, ...inPhrases].map((each) => ({ words: each, weight: nearWeight })),
    );
    const isReaders = inPhrases.length > 0 || siteOf.has(formOf(words[0] ?? ''));
    const known = [
      ...(medicine ? [1] : []),
      ...(isIllness ? [sureness.illness] : []),
      ...(isName ? [sureness.name] : []),
      ...(isReaders ? [sureness.readers] : []),
      ...(words.length ? [sureness.near] : []),
    ];
    return { own, says, known: known[0] ?? 0, isName };
  }

  /**
   * @param query a query's words, mended
   * @param near what is known of those that the site does not have
   */
  return function translate(query: string[], near: Map<string, Near | undefined>): Concept[] {
    const rest = [...query];
    const stems = query.map(stem);
    const concepts: Concept[] = [];
    for (const { phrase, site } of phrases) {
      // Where the phrase's words stand next to each other.
      const at = rest.findIndex((_, i) => phrase.every((form, j) => rest[i + j] === form || stems[i + j] === form));
      if (at < 0) continue;
      const own = rest.splice(at, phrase.length, ...phrase.map(() => '')).filter((word) => !isSmall(word));
      stems.fill('', at, at + phrase.length);
      concepts.push({ own, says: [own, site].map((words) => ({ words, weight: 1 })), known: 1 });
    }
    const telling = rest.filter((word) => word && !isSmall(word));
    concepts.push(...telling.map((word) => alone(word, near.get(word))));
    return concepts.length ? concepts : query.map((word) => alone(word));
  };
}
