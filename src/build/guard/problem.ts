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
  string: 'words',
  number: 'a number without quotes',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list: [one, two]',
  tuple: 'two numbers: [1, 2]',
  object: 'keys and values',
};

/** What a zod issue means, in words that name the field and the mend. */
export function explain(issue: z.core.$ZodIssue): string {
  const field = issue.path.join('.') || 'the file';
  if (issue.code === 'invalid_union' && issue.message === 'Invalid input') {
    // A union's own message says nothing; that of its nearest branch does.
    const [inner] = issue.errors.toSorted((a, b) => a.length - b.length)[0] ?? [];
    if (inner) return explain({ ...inner, path: [...issue.path, ...inner.path] });
  }
  if (issue.code === 'unrecognized_keys')
    return `${field}: unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}. Remove it, or mend its spelling.`;
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return `${field} is missing. Add it.`;
  if (issue.code === 'invalid_type')
    return `${field}: ${issue.message.replace(/\.$/, '')}. Write ${kinds[issue.expected] ?? issue.expected}.`;
  return `${field}: ${issue.message}`;
}
