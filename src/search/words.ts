/** Words that carry no subject: they neither help nor hinder a search. */
const small = new Set(
  'a able about am an and any are as at be been but by can cant could did do does for from get getting give go goes going gone got had has have how i id if ill im in is it its ive just me my of on or our really should so some than that the their them then there these they this to too up very was we what when where which who will with would you your youre she he her his him hers years year old ago lately recently bit lot little best need want like know think feel feels use using try tried make makes doing done being having something anything someone anyone well also still even ever thing things way say says said may might one two no not hot stone stones massage massages'.split(
    ' ',
  ),
);

/** A text as small words: letters and digits alone, apostrophes dropped ("can't" is "cant"). */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a query that carry its subject; all of them, when nothing else is left. */
export function subjectOf(words: string[]): string[] {
  const subject = words.filter((word) => !isSmall(word));
  return subject.length ? subject : words;
}

/** Whether a word is one of the small ones, or one of them with a "not" ("doesn't"). */
export const isSmall = (word: string): boolean =>
  small.has(word) || /^(do|did|does|is|are|was|were|has|have|had|wo|could|would)nt$/.test(word);

/** A word without its ending, so that "bruises" meets "bruise". */
export { stemmer as stem } from 'stemmer';
