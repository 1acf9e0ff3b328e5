import type { Document, LineCounter } from 'yaml';
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

/** A YAML text with what is needed to find a value's line in it. */
export interface Lines {
  document: Document;
  counter: LineCounter;
  /** Lines above the YAML in its file: 1 for front matter, whose first line is "---". */
  above: number;
}

/** The line on which a value stands, or that of the nearest part around it. */
export function lineOf({ document, counter, above }: Lines, path: PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return counter.linePos(node.range[0]).line + above;
  }
  return 1 + above;
}

/** What a zod issue means, in words that name the field and the mend. */
export function explain(issue: z.core.$ZodIssue): string {
  const field = issue.path.join('.') || 'the file';
  if (issue.code === 'invalid_union' && issue.errors.length && issue.message === 'Invalid input')
    return explainUnion(issue);
  if (issue.code === 'unrecognized_keys')
    return `${field}: unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}. Remove it, or mend its spelling.`;
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return `${field} is missing. Add it.`;
  if (issue.code === 'invalid_type') return `${field}: ${issue.message}. Write a ${issue.expected}.`;
  return `${field}: ${issue.message}`;
}

/** A union's own message says nothing; that of its nearest branch does. */
function explainUnion(issue: z.core.$ZodIssueInvalidUnion): string {
  const [nearest] = issue.errors.toSorted((a, b) => a.length - b.length);
  const [inner] = nearest ?? [];
  return inner ? explain({ ...inner, path: [...issue.path, ...inner.path] }) : issue.message;
}
