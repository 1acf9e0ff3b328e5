import { stemmer as stem } from 'stemmer';
import type { SearchIndex } from './index-format.ts';

/** A word without its ending, so that "bruises" matches "bruise". */
export { stem };

/** Words that carry no subject, here "massage" too. */
const STOP_WORDS = new Set(
  'a able about ago also am an and any anyone anything are as at be been being best bit but by can cant could did do does doing done even ever feel feels for from get getting give go goes going gone got had has have having he her hers him his hot how i id if ill im in is it its ive just know lately like little lot make makes massage massages may me might my need no not of old on one or our really recently said say says she should so some someone something still stone stones than that the their them then there these they thing things think this to too tried try two up use using very want was way we well what when where which who will with would year years you your youre'.split(
    ' ',
  ),
);

/** Whether a word is a stop word, or an auxiliary verb with "not" ("doesn't"). */
export const isStopWord = (word: string): boolean =>
  STOP_WORDS.has(word) || /^(do|did|does|is|are|was|were|has|have|had|wo|could|would)nt$/.test(word);

/** How the names of illnesses and operations end. */
export const illnessEnding =
  /(itis|osis|emi[ac]|pathy|algia|oma|plegia|ectomy|plasty|penia|trophy|rrhoea|rrhoid|psia|cephalus|praxia|tonia|lexia)s?$/;
export const isIllnessName = (word: string): boolean => word.length > 5 && illnessEnding.test(word);

/** Splits a text into lower-case words: letters and digits alone, apostrophes dropped ("can't" is "cant"). */
export const tokenize = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Each word of three letters or more once, without numbers. */
const uniqueWords = (words: string[]): string[] => [...new Set(words)].filter((word) => /^\p{L}{3,}$/u.test(word));

/** Creates functions that tell whether a word is one of some words, in any of its forms, and which of them begins as it does. */
export function createLexicon(words: string[]) {
  const stems = new Set(words.map(stem));
  return {
    isKnown: (word: string): boolean => stems.has(stem(word)),
    complete: (beginning: string): string | undefined => words.find((word) => word.startsWith(beginning)),
  };
}

/**
 * The words that the search knows.
 * @returns site: those of pages, claims, headings; texts: those that the texts contain; readers: those of synonyms, the site's
 *   side too, and of danger phrases
 */
export function collectVocabulary({ docs, claims, common, synonyms, danger, bodyWords }: SearchIndex) {
  const site = [
    ...docs.flatMap((doc) => [doc.title, doc.words, doc.description, ...doc.sections.map(({ heading }) => heading)]),
    ...claims,
  ];
  const texts = docs.flatMap((doc) => doc.sections.flatMap(({ text }) => text.split(' ')));
  const readers = [...synonyms.flatMap(({ site, readers }) => [site, ...readers]), ...Object.values(danger).flat()];
  return {
    site: uniqueWords(site.flatMap(tokenize)),
    texts: [...new Set([...texts, ...common, ...bodyWords.split(' ')])],
    readers: uniqueWords(readers.flatMap(tokenize)),
  };
}
