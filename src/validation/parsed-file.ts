import { type Issue, issueAt } from './issues.ts';

/** A content file with its parsed value, if it has one, and its issues. */
export interface ParsedFile<T> {
  file: string;
  value: T | undefined;
  /** The line of the value at a path, or of the nearest value around it. */
  lineOf: (path: PropertyKey[]) => number;
  issues: Issue[];
  /** An article's text below the front matter, with the file's line numbers. Empty for YAML files. */
  body: string;
  /** Of the file's bytes. */
  digest: string;
}

/** A file that could not be parsed, with the reason. */
export const failedFile = <T>(issue: Issue): ParsedFile<T> => ({
  file: issue.file,
  value: undefined,
  lineOf: () => 1,
  issues: [issue],
  body: '',
  digest: '',
});

/** Every string in a value, at any depth, with its path. */
function stringsIn(value: unknown, path: string[] = []): { path: string[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, [...path, key]));
}

/**
 * The texts of a file, each with its path.
 * @param fields the names of the fields to read, at any depth, with what is below them; all fields when left out
 */
export const listTexts = ({ value }: ParsedFile<unknown>, fields?: string[]) =>
  stringsIn(value).filter(({ path }) => !fields || path.some((key) => fields.includes(key)));

/**
 * Checks the texts of a file.
 * @param describe returns a message for each mistake in a text
 * @param fields as listTexts takes them
 */
export const checkTexts = (
  file: ParsedFile<unknown>,
  describe: (text: string) => string[],
  fields?: string[],
): Issue[] =>
  listTexts(file, fields).flatMap(({ path, text }) => describe(text).map((message) => issueAt(file, path, message)));
