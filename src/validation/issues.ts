import type { z } from 'zod';

/** One mistake in the content: where it is, what is wrong and how to fix it. */
export interface Issue {
  /** The path from the project's root. */
  file: string;
  line: number;
  message: string;
}

/** One issue a line, in the form that editors and terminals turn into a link. */
export const formatIssue = ({ file, line, message }: Issue): string => `${file}:${line}: ${message}`;

/** An issue with the value at a path of a parsed file. */
export const issueAt = (
  { file, lineOf }: { file: string; lineOf: (path: PropertyKey[]) => number },
  path: PropertyKey[],
  message: string,
): Issue => ({ file, line: lineOf(path), message });

/** What to write, by zod's name for the type. */
const typeWords: Record<string, string> = {
  number: 'a number without quotes',
  int: 'a whole number without quotes',
  boolean: 'true or false',
  array: 'a list: [one, two]',
  tuple: 'two numbers: [1, 2]',
  object: 'its fields, each as name: value',
  record: 'its fields, each as name: value',
};

const describeValue = (value: unknown): string => {
  if (value === null) return 'Nothing is';
  if (Array.isArray(value)) return 'A list is';
  return typeof value === 'object' ? 'A field is' : `"${value}" is`;
};

/** Says what is wrong with a value where text is expected. */
function describeNonText(value: unknown): string {
  if (value === null) return 'Nothing is here. Write words, in quotes if they begin with #.';
  if (Array.isArray(value)) return 'A list is here. Write words.';
  if (typeof value !== 'object')
    return `YAML reads ${value} as ${typeof value === 'number' ? 'a number' : 'yes or no'}. Put it in quotes.`;
  const [[key, words] = []] = Object.entries(value as object);
  return `YAML reads "${key}: ${words ?? ''}" as a field. Put the whole text in quotes.`;
}

/** Says what is wrong with a value that is too small, too large, too short or too long. */
function describeSize(issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig>): string {
  const isTooSmall = issue.code === 'too_small';
  const limit = isTooSmall ? issue.minimum : issue.maximum;
  const isExclusive = issue.inclusive === false;
  const range = isExclusive ? `more than ${limit}` : `${limit} ${isTooSmall ? 'or more' : 'at most'}`;
  if (issue.origin === 'string')
    return `The text is too ${isTooSmall ? 'short' : 'long'}. Write ${range.replace(/ /, ' characters ')}.`;
  if (issue.origin === 'array') return `The list is too ${isTooSmall ? 'short' : 'long'}. Name ${range}.`;
  return `The number is too ${isTooSmall ? 'small' : 'large'}. Write a number of ${isExclusive && !isTooSmall ? `less than ${limit}` : range}.`;
}

/** The value that an issue is about. Where a field tells the branches of a union apart, zod gives the value around it. */
const inputOf = (issue: z.core.$ZodRawIssue | z.core.$ZodIssue): unknown =>
  issue.code === 'invalid_union' && issue.discriminator
    ? (issue.input as Record<string, unknown>)[issue.discriminator]
    : issue.input;

/** Zod's messages, in plainer words. Zod asks for one only where the schema has no message of its own. */
const zodMessage: z.core.$ZodErrorMap = (issue) => {
  const input = inputOf(issue);
  if (issue.code === 'invalid_type' && !issue.path?.length && issue.expected === 'array')
    return 'The file is not a list. Begin each entry with "- ".';
  const choices = (issue.code === 'invalid_value' ? issue.values : issue['options']) as unknown[] | undefined;
  if (choices)
    return `${describeValue(input)} here, which does not fit. Write ${choices.join(', ').replace(/, ([^,]*)$/, ' or $1')}.`;
  if (issue.code === 'invalid_type')
    return issue.expected === 'string'
      ? describeNonText(input)
      : `${describeValue(input)} here. Write ${typeWords[issue.expected] ?? issue.expected}.`;
  if (issue.code === 'too_small' || issue.code === 'too_big') return describeSize(issue);
  if (issue.code === 'invalid_format' && 'suffix' in issue)
    return `The text does not end with "${issue.suffix}". Add it.`;
  if (issue.code === 'invalid_format' && 'prefix' in issue)
    return `The text does not begin with "${issue.prefix}". Add it.`;
  return 'This does not fit. Write it as the entries around it are.';
};

/** How YAML is parsed with a schema, so that describeZodIssue has words and the value for each issue. */
export const zodParams = { error: zodMessage, reportInput: true };

/** Describes an issue of a schema that was parsed with zodParams, in words that name the field and how to fix it. */
export function describeZodIssue(issue: z.core.$ZodIssue): string {
  // Of a union's branches, the one with the fewest issues is the one that was meant.
  const [inner] = (issue.code === 'invalid_union' && issue.errors.toSorted((a, b) => a.length - b.length)[0]) || [];
  if (inner) return describeZodIssue({ ...inner, path: [...issue.path, ...inner.path] });
  // The line number says which entry is meant, so the field's name is enough.
  const field = issue.path.findLast((key) => typeof key === 'string');
  const prefix = field === undefined ? '' : `${String(field)}: `;
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(', ');
    return `${prefix}unknown field ${keys}. Remove it, or correct its spelling.`;
  }
  if (inputOf(issue) === undefined && issue.path.length && /^invalid_(type|value|format|union)$/.test(issue.code))
    return `${String(field)} is missing. ${/Use one of these.*/.exec(issue.message)?.[0] ?? 'Add it.'}`;
  return prefix + issue.message;
}
