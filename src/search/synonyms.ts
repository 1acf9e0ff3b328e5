import type { SearchIndex } from './index-format.ts';
import type { NearWord } from './near.ts';
import { isIllnessName, isStopWord, stem, tokenize } from './words.ts';

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

/** The form by which a word is looked up: its stem, but "expecting" is not "expect", nor "painful" "pain". */
const lookupForm = (word: string): string => (/(ing|ful)$/.test(word) ? word : stem(word));

/** The phrases that readers type, as lookup forms, with the site's words for each, the longest first. */
const readPhrases = (synonyms: SearchIndex['synonyms']) =>
  synonyms
    .flatMap(({ site, readers }) =>
      readers.map((reader) => ({ phrase: tokenize(reader).map(lookupForm), site: tokenize(site) })),
    )
    .sort((a, b) => b.phrase.length - a.phrase.length);

/**
 * Creates a function that expands a word that is part of no phrase.
 * @param isKnown whether the site uses a word
 */
function createWordExpander(phrases: ReturnType<typeof readPhrases>, isKnown: (word: string) => boolean) {
  /** The site's words for a word, or for the longer phrases that contain it if these are few. */
  function siteWords(word: string, isWhole: boolean): string[][] {
    const form = lookupForm(word);
    const found = phrases.filter(({ phrase }) => phrase.length > 1 !== isWhole && phrase.includes(form));
    return found.length > 2 ? [] : found.map(({ site }) => site);
  }
  return (word: string, near?: NearWord): Concept => {
    const own = { words: [word], weight: 1 };
    if (isKnown(word)) return { words: [word], alternatives: [own], confidence: 1 };
    const medicine = near?.medicine;
    const isIllness = near?.isMedical || isIllnessName(word);
    // Most often the brand name of a medicine.
    const isUnlisted = near !== undefined && !near.word;
    const nearWords = near?.words ?? [];
    const [nearest = ''] = nearWords;
    /** What it may mean: the site's words, their weight, and how sure that is. */
    const meanings: [site: string[][], weight: number, confidence: number][] = [
      [medicine ? [tokenize(medicine)] : [], 1, 1],
      [isIllness && !medicine ? [askFirst] : [], 1, 0.9],
      [isUnlisted ? [askFirst] : [], 1, 0.5],
      [nearWords.map((each) => [each]), nearWeight, siteWords(nearest, true).length ? 0.6 : 0.4],
      [nearWords.flatMap((each) => siteWords(each, true)), nearWeight, 0.4],
      [siteWords(word, false), nearWeight, 0.6],
    ];
    const alternatives = meanings.flatMap(([site, weight]) => site.map((words) => ({ words, weight })));
    const confidence = Math.max(0, ...meanings.flatMap(([site, , sure]) => (site.length ? sure : [])));
    return { words: [word], alternatives: [own, ...alternatives], confidence, isUnlisted };
  };
}

/**
 * Creates a function that reads a query as concepts, with the site's words for each: from its words, corrected, and what is
 * known of those that the site does not use.
 * @param isKnown whether the site uses a word
 */
export function createSynonymExpander(synonyms: SearchIndex['synonyms'], isKnown: (word: string) => boolean) {
  const phrases = readPhrases(synonyms);
  const expandWord = createWordExpander(phrases, isKnown);
  // A number that the site does not use, such as an age or a dose, says nothing.
  const hasMeaning = (word: string) => word && !isStopWord(word) && (isKnown(word) || !/\d/.test(word));

  return (query: string[], near: Map<string, NearWord>): Concept[] => {
    const rest = [...query];
    const concepts: Concept[] = [];
    for (const { phrase, site } of phrases) {
      const at = rest.findIndex((_, i) =>
        phrase.every((form, j) => [rest[i + j], stem(rest[i + j] ?? '')].includes(form)),
      );
      if (at < 0) continue;
      const words = rest.splice(at, phrase.length, ...phrase.map(() => '')).filter((word) => !isStopWord(word));
      concepts.push({ words, alternatives: [words, site].map((each) => ({ words: each, weight: 1 })), confidence: 1 });
    }
    concepts.push(...rest.filter(hasMeaning).map((word) => expandWord(word, near.get(word))));
    return concepts.length ? concepts : query.map((word) => expandWord(word));
  };
}
