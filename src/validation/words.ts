import { findMarks } from './marks.ts';
import { type Problem, problemAt } from './problem.ts';
import type { Checked } from './read.ts';

/** Phrases that sell what nobody has shown. They may stand only in quotation marks, as a claim under test. */
const banned = /\b(?:detox|toxins|boosts? immunity|clinically proven|safe for everyone|lowers? cortisol|cures)\b/g;

/** The banned phrases in a text that stand outside quotation marks, each once. */
export const findBanned = (text: string): string[] => [
  ...new Set(
    text
      .replace(/“[^”]*”/g, '')
      .replace(/\s+/g, ' ')
      .toLowerCase()
      .match(banned),
  ),
];

/** What is wrong with a text's words, with the mend. */
export const bannedIn = (text: string): string[] =>
  findBanned(text).map(
    (phrase) => `"${phrase}" may not be said, save in “quotation marks” as a claim under test. Say what was measured.`,
  );

/** What is wrong with a text that no Markdown works in, with the mend. */
export const wrongInPlain = (text: string): string[] => [
  ...bannedIn(text),
  ...findMarks(text).map(({ message }) => message),
];

/** Every text in a value, however deep, with the way to it. */
function textsIn(value: unknown, path: string[] = []): { path: string[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}

/**
 * The texts of a file, each with the way to it.
 * @param fields the names of the fields to read, at any depth, with what lies below them; all when left out
 */
export const textsOf = ({ value }: Checked<unknown>, fields?: string[]) =>
  textsIn(value).filter(({ path }) => !fields || path.some((key) => fields.includes(key)));

/**
 * Checks the texts of a file.
 * @param wrong what is wrong with a text, if anything, with the mend
 * @param fields as textsOf takes them
 */
export const checkTexts = (file: Checked<unknown>, wrong: (text: string) => string[], fields?: string[]): Problem[] =>
  textsOf(file, fields).flatMap(({ path, text }) => wrong(text).map((message) => problemAt(file, path, message)));
