import { stemmer as stem } from 'stemmer';
import type { SearchIndex } from './index-format.ts';

/** A word without its ending, so that "bruises" matches "bruise". */
export { stem };

/** Words that carry no subject, here "massage" too. */
const STOP_WORDS = new Set(
  'a able about am an and any are as at be been but by can cant could did do does for from get getting give go goes going gone got had has have how i id if ill im in is it its ive just me my of on or our really should so some than that the their them then there these they this to too up very was we what when where which who will with would you your youre she he her his him hers years year old ago lately recently bit lot little best need want like know think feel feels use using try tried make makes doing done being having something anything someone anyone well also still even ever thing things way say says said may might one two no not hot stone stones massage massages'.split(
    ' ',
  ),
);

/** Whether a word is a stop word, or an auxiliary verb with "not" ("doesn't"). */
export const isStopWord = (word: string): boolean =>
  STOP_WORDS.has(word) || /^(do|did|does|is|are|was|were|has|have|had|wo|could|would)nt$/.test(word);

/** Splits a text into lower-case words: letters and digits alone, apostrophes dropped ("can't" is "cant"). */
export const tokenize = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Each word once, the most frequent first. */
const byFrequency = (words: string[]): [word: string, count: number][] => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
};

/** Each word of three letters or more once, without numbers, the most frequent first. */
export const wordsByFrequency = (words: string[]): string[] =>
  byFrequency(words.filter((word) => /^\p{L}{3,}$/u.test(word))).map(([word]) => word);

/** The stems that more than half of some texts contain, the most common first. */
export function commonStems(texts: string[][]): string[] {
  const stems = new Map([...new Set(texts.flat())].map((word) => [word, stem(word)]));
  const held = texts.flatMap((words) => [...new Set(words.map((word) => stems.get(word) ?? word))]);
  return byFrequency(held).flatMap(([each, count]) => (count > texts.length / 2 ? each : []));
}

/**
 * The words that the search knows.
 * @returns site: those of pages, claims, headings and the site's side of a synonym, the most frequent first; texts: those that
 *   the texts contain; readers: those of synonyms and danger phrases
 */
export function collectVocabulary({ docs, claims, common, synonyms, danger, bodyWords }: SearchIndex) {
  const site = [
    ...docs.flatMap((doc) => [doc.title, doc.words, doc.description, ...doc.sections.map(({ heading }) => heading)]),
    ...claims,
  ];
  const texts = docs.flatMap((doc) => doc.sections.flatMap(({ text }) => text.split(' ')));
  const readers = [...synonyms.flatMap(({ site, readers }) => [site, ...readers]), ...Object.values(danger).flat()];
  return {
    site: wordsByFrequency(site.flatMap(tokenize)),
    texts: [...new Set([...texts, ...common, ...bodyWords.split(' ')])],
    readers: wordsByFrequency(readers.flatMap(tokenize)),
  };
}
