import type { SearchIndex } from './index-format.ts';
import type { NearWord } from './near.ts';
import { isStopWord, stem, tokenize } from './words.ts';

/** One thing that a query asks about. */
export interface Concept {
  /** The reader's own words. */
  words: string[];
  /** Words by which it can be found, the reader's first, each with a weight from 0 to 1. */
  alternatives: { words: string[]; weight: number }[];
  /** How sure it is that these mean the same, from 0 to 1; 0 for a word without any alternative. */
  confidence: number;
  /** Whether it is a name that is in no list of words. */
  isUnlisted?: boolean;
}

/** What an illness or a medicine that the site does not name leads to. */
const askFirst = ['safety', 'ask', 'first'];
/** The weight of words that are only near to the reader's, or whose longer phrase contains the reader's. */
const nearWeight = 0.45;
/** The confidence in each kind of alternative, the surest first. */
const confidenceIn = { medicine: 1, illness: 0.9, unlisted: 0.5, readers: 0.6, near: 0.4 };
/** A word that occurs in more phrases than this says nothing about any of them. */
const maxPhrases = 2;
/** How the names of illnesses and operations end. */
const illness = /(itis|osis|emi[ac]|pathy|algia|oma|plegia|ectomy|plasty|penia|trophy|rrhoea|rrhoid|psia|cephalus)s?$/;

/** The form by which a word is looked up: its stem, but "expecting" is not "expect", nor "painful" "pain". */
const lookupForm = (word: string): string => (/(ing|ful)$/.test(word) ? word : stem(word));

/** Creates a function that classifies medicines by the stems of generic names, and returns the site's words for the class. */
export const createMedicineClassifier =
  (stems: SearchIndex['medicines']) =>
  (word: string): string | undefined =>
    word.length > 6 ? stems.find(({ ends }) => ends.some((end) => word.endsWith(end)))?.site : undefined;

/** The phrases that readers type, the longest first, with lookups. */
function createPhrases(synonyms: SearchIndex['synonyms']) {
  const phrases = synonyms
    .flatMap(({ site, readers }) =>
      readers.map((reader) => ({ phrase: tokenize(reader).map(lookupForm), site: tokenize(site) })),
    )
    .sort((a, b) => b.phrase.length - a.phrase.length);
  const single = new Map(phrases.flatMap(({ phrase, site }) => (phrase.length === 1 ? [[phrase[0], site]] : [])));
  return {
    phrases,
    /** The site's words for one word of readers. */
    siteWords: (word: string): string[] | undefined => single.get(lookupForm(word)),
    /** The site's words for the longer phrases that contain a word, if these are few. */
    siteWordsOfPhrasesWith(word: string): string[][] {
      const form = lookupForm(word);
      const found = phrases.filter(({ phrase }) => phrase.length > 1 && phrase.includes(form)).map(({ site }) => site);
      return found.length > maxPhrases ? [] : found;
    },
  };
}

/**
 * Creates a function that reads a query as concepts, with the site's words for each.
 * @param isKnown whether the site uses a word
 */
export function createSynonymExpander(
  { synonyms, medicines }: Pick<SearchIndex, 'synonyms' | 'medicines'>,
  isKnown: (word: string) => boolean,
) {
  const classifyMedicine = createMedicineClassifier(medicines);
  const { phrases, siteWords, siteWordsOfPhrasesWith } = createPhrases(synonyms);

  /** Expands a word that is part of no phrase. */
  function expandWord(word: string, near?: NearWord): Concept {
    const own = { words: [word], weight: 1 };
    if (isKnown(word)) return { words: [word], alternatives: [own], confidence: 1 };
    const medicine = classifyMedicine(word);
    const isIllness = near?.isMedical || (word.length > 5 && illness.test(word));
    // Most often the brand name of a medicine.
    const isUnlisted = near !== undefined && !near.word;
    const sure = medicine ? [tokenize(medicine)] : isIllness || isUnlisted ? [askFirst] : [];
    const nearWords = near?.words ?? [];
    const inPhrases = siteWordsOfPhrasesWith(word);
    const less = [
      ...nearWords.map((each) => [each]),
      ...nearWords.flatMap((each) => [siteWords(each) ?? []]),
      ...inPhrases,
    ];
    const isReaders = inPhrases.length > 0 || siteWords(nearWords[0] ?? '') !== undefined;
    const [confidence = 0] = [
      medicine ? confidenceIn.medicine : 0,
      isIllness ? confidenceIn.illness : 0,
      isUnlisted ? confidenceIn.unlisted : 0,
      isReaders ? confidenceIn.readers : 0,
      nearWords.length ? confidenceIn.near : 0,
    ].filter(Boolean);
    const alternatives = [
      own,
      ...sure.map((words) => ({ words, weight: 1 })),
      ...less.filter(({ length }) => length).map((words) => ({ words, weight: nearWeight })),
    ];
    return { words: [word], alternatives, confidence, isUnlisted };
  }

  /**
   * @param query a query's words, corrected
   * @param near what is known of those that the site does not use
   */
  return function expand(query: string[], near: Map<string, NearWord>): Concept[] {
    const rest = [...query];
    const stems = query.map(stem);
    const concepts: Concept[] = [];
    for (const { phrase, site } of phrases) {
      const at = rest.findIndex((_, i) => phrase.every((form, j) => rest[i + j] === form || stems[i + j] === form));
      if (at < 0) continue;
      const words = rest.splice(at, phrase.length, ...phrase.map(() => '')).filter((word) => !isStopWord(word));
      stems.fill('', at, at + phrase.length);
      concepts.push({ words, alternatives: [words, site].map((each) => ({ words: each, weight: 1 })), confidence: 1 });
    }
    const content = rest.filter((word) => word && !isStopWord(word));
    concepts.push(...content.map((word) => expandWord(word, near.get(word))));
    return concepts.length ? concepts : query.map((word) => expandWord(word));
  };
}
