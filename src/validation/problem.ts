import type { z } from 'zod';

/** One mistake in the content: where it stands, what is wrong and how to mend it. */
export interface Problem {
  /** The path from the project's root. */
  file: string;
  line: number;
  message: string;
}

/** One line a problem, as editors and terminals link it. */
export const format = ({ file, line, message }: Problem): string => `${file}:${line}: ${message}`;

/** A mistake at a value of a file, by the way to it. */
export const problemAt = (
  { file, lineOf }: { file: string; lineOf: (path: PropertyKey[]) => number },
  path: PropertyKey[],
  message: string,
): Problem => ({ file, line: lineOf(path), message });

/** What to write, by zod's name for it. */
const kinds: Record<string, string> = {
  number: 'a number without quotes',
  int: 'a whole number without quotes',
  boolean: 'true or false',
  array: 'a list: [one, two]',
  tuple: 'two numbers: [1, 2]',
  object: 'its fields, each as name: value',
  record: 'its fields, each as name: value',
};

/** What stands where something else belongs. */
function standing(value: unknown): string {
  if (value === null) return 'Nothing stands';
  if (Array.isArray(value)) return 'A list stands';
  return typeof value === 'object' ? 'A field stands' : `"${value}" stands`;
}

const valueAt = (value: unknown, path: PropertyKey[]): unknown =>
  path.reduce((part, key) => (part as Record<PropertyKey, unknown> | undefined)?.[key], value);

/** What is wrong with a value where text belongs. */
function notText(value: unknown): string {
  if (value === null) return 'Nothing stands here. Write words, in quotes if they begin with #.';
  if (Array.isArray(value)) return 'A list stands here. Write words.';
  if (typeof value !== 'object')
    return `YAML reads ${value} as ${typeof value === 'number' ? 'a number' : 'yes or no'}. Put it in quotes.`;
  const [[key, words] = []] = Object.entries(value as object);
  return `YAML reads "${key}: ${words ?? ''}" as a field. Put the whole text in quotes.`;
}

/** What is wrong with the size of a value. */
function outside(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const [least, end] = issue.code === 'too_small' ? [issue.minimum, 'or more'] : ([issue.maximum, 'at most'] as const);
  const beyond = issue.inclusive === false ? `more than ${least}` : `${least} ${end}`;
  const isSmall = issue.code === 'too_small';
  if (issue.origin === 'string')
    return `The text is too ${isSmall ? 'short' : 'long'}. Write ${beyond.replace(/ /, ' characters ')}.`;
  if (issue.origin === 'array') return `The list is too ${isSmall ? 'short' : 'long'}. Name ${beyond}.`;
  return `The number is too ${isSmall ? 'small' : 'large'}. Write a number of ${issue.inclusive === false && issue.code === 'too_big' ? `less than ${least}` : beyond}.`;
}

/** What zod's own words mean; those of the schemas stay as they are. */
function inWords(issue: z.core.$ZodIssue, value: unknown): string {
  if (!/^(Invalid|Too) /.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_type' && !issue.path.length && issue.expected === 'array')
    return 'The file is no list. Begin each entry with "- ".';
  const choices =
    issue.code === 'invalid_value' ? issue.values : /Expected '(.+)'/.exec(issue.message)?.[1]?.split("' | '");
  if (choices)
    return `${standing(value)} here, which does not fit. Write ${choices.join(', ').replace(/, ([^,]*)$/, ' or $1')}.`;
  if (issue.code === 'invalid_type')
    return issue.expected === 'string'
      ? notText(value)
      : `${standing(value)} here. Write ${kinds[issue.expected] ?? issue.expected}.`;
  if (issue.code === 'too_small' || issue.code === 'too_big') return outside(issue);
  if (issue.code === 'invalid_format' && 'suffix' in issue)
    return `The text does not end with "${issue.suffix}". Add it.`;
  if (issue.code === 'invalid_format' && 'prefix' in issue)
    return `The text does not begin with "${issue.prefix}". Add it.`;
  return `${issue.message}. Mend it as the entries around it.`;
}

/**
 * What a zod issue means, in words that name the field and the mend.
 * @param value what was checked: the issue's path leads through it
 */
export function explain(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_union' && issue.message === 'Invalid input') {
    // A union's own message says nothing; that of its nearest branch does.
    const [inner] = issue.errors.toSorted((a, b) => a.length - b.length)[0] ?? [];
    if (inner) return explain({ ...inner, path: [...issue.path, ...inner.path] }, value);
  }
  // The line says which entry is meant; a field's name is all that is left to say.
  const field = issue.path.findLast((key) => typeof key === 'string');
  const named = field === undefined ? '' : `${String(field)}: `;
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(', ');
    return `${named}unknown field ${keys}. Remove it, or mend its spelling.`;
  }
  const given = valueAt(value, issue.path);
  if (given === undefined && issue.path.length && /^invalid_(type|value|format|union)$/.test(issue.code))
    return `${String(field)} is missing. ${/Use one of these.*/.exec(issue.message)?.[0] ?? 'Add it.'}`;
  return `${named}${inWords(issue, given)}`;
}
