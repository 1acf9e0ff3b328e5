import { type Document, isAlias, isNode, isScalar, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import type { z } from 'zod';
import { describeZodIssue, issueAt, zodParams } from './issues.ts';
import { failedFile, type ParsedFile } from './parsed-file.ts';

/** What the YAML parser's error codes mean to an editor, and how to fix each. */
const codeMessages: Record<string, string> = {
  BAD_DQ_ESCAPE: 'A backslash in double quotes begins a code. Write it twice.',
  BAD_INDENT: 'This line does not begin below its neighbours. Indent it as they are.',
  BAD_SCALAR_START: 'A text begins with a mark that YAML keeps for itself. Put the whole text in quotes.',
  BLOCK_AS_IMPLICIT_KEY:
    'A colon in the text, or uneven indents. Put the text in quotes, or indent it as its neighbours.',
  BLOCK_IN_FLOW: 'A comma or a quote is missing between brackets. Add it.',
  DUPLICATE_KEY: 'The same field is there twice. Remove one.',
  MISSING_CHAR: 'A quote, a bracket or a colon is missing here or above. Add it.',
  MULTILINE_IMPLICIT_KEY: 'A field has no colon after its name. Add it.',
  MULTIPLE_DOCS: 'A line of --- is among the fields. Remove it.',
  TAB_AS_INDENT: 'A tab is where spaces belong. Indent with spaces.',
  TAG_RESOLVE_FAILED: 'A text begins with "!". Put the whole text in quotes.',
  UNEXPECTED_TOKEN: 'YAML ends a text before this mark or word. Put the whole text in quotes.',
};

/** Errors that the parser's message tells apart and its code does not. */
const messagePatterns: [pattern: RegExp, message: string][] = [
  [/end with a/, 'A bracket is left open above. Close it.'],
  [/^Missing closing/, 'A quote is left open here or above. Close it.'],
  [/without - indicator/, codeMessages['BAD_INDENT'] as string],
];
const fallbackMessage = 'YAML cannot read this line. Correct a quote, a bracket or a colon here or above.';

/** Finds the first place where YAML would drop words without an error: an alias, an anchor, or a comment within a text. */
function findLostWords(text: string, document: Document): { offset?: number; message?: string } {
  let found: { offset?: number; message?: string } = {};
  visit(document, {
    Node: (_, node) => {
      const [offset = 0, end = 0] = node.range ?? [];
      const mark = isAlias(node) ? '*' : node.anchor && '&';
      const [comment] = /^[ \t]+#.*/.exec(text.slice(end)) ?? [];
      if (mark) found = { offset, message: `A text begins with "${mark}". Put the whole text in quotes.` };
      // After a single word, as in "order: 99 # its place", the comment is a real one.
      else if (comment && isScalar(node) && node.type === 'PLAIN' && text.slice(offset, end).includes(' '))
        found = {
          offset,
          message: `Readers would not see "${comment.trim()}": # begins a note. Put the whole text in quotes.`,
        };
      return found.message ? visit.BREAK : undefined;
    },
  });
  return found;
}

/** Describes a parser error. A tab that begins a line is reported under many codes, so it is looked for first. */
function describeYamlError(text: string, { code, message, pos: [offset] }: YAMLError) {
  const hasTab = /^ *\t/.test(text.slice(text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1));
  const [, matched = codeMessages[code]] = messagePatterns.find(([pattern]) => pattern.test(message)) ?? [];
  return { offset, message: (hasTab ? codeMessages['TAB_AS_INDENT'] : matched) ?? fallbackMessage };
}

/** Parses a text, and counts its lines. */
function parseLines(text: string, above: number) {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  return { document, lineAt: (offset: number) => counter.linePos(offset).line + above };
}

/** Finds lines by parsing the text once more, since documents are far larger than what is needed of them. */
const lineFinder = (text: string, above: number) => (path: PropertyKey[]) => {
  const { document, lineAt } = parseLines(text, above);
  const find = (path: PropertyKey[]): number => {
    if (!path.length) return 1 + above;
    const node = document.getIn(path, true);
    return isNode(node) && node.range ? lineAt(node.range[0]) : find(path.slice(0, -1));
  };
  return find(path);
};

/**
 * Parses a YAML text and validates it.
 * @param above lines above the text in its file: 1 for front matter, whose first line is "---"
 * @returns the value where the text is valid, and its issues: only the first when it is not YAML
 */
export function parseYaml<T>(file: string, text: string, schema: z.ZodType<T>, above = 0): ParsedFile<T> {
  const { document, lineAt } = parseLines(text, above);
  // The parser reports an unknown tag as a warning only.
  const error = document.errors[0] ?? document.warnings[0];
  const { offset = 0, message } = error ? describeYamlError(text, error) : findLostWords(text, document);
  if (message) return failedFile({ file, line: lineAt(offset), message });
  const result = schema.safeParse(document.toJS(), zodParams);
  const lineOf = lineFinder(text, above);
  const issues = (result.error?.issues ?? []).map((issue) => {
    const key = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    return issueAt({ file, lineOf }, [...issue.path, ...key], describeZodIssue(issue));
  });
  return { file, value: result.data, lineOf, issues, body: '', digest: '' };
}
