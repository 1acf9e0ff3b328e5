import { type Document, isAlias, isNode, isScalar, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import type { z } from 'zod';
import { explain, type Problem, problemAt } from './problem.ts';
import type { Checked } from './read.ts';

/** What the codes of the reader's errors mean to an editor, each with its mend. */
const meanings: Record<string, string> = {
  BAD_DQ_ESCAPE: 'A backslash in double quotes begins a code. Write it twice.',
  BAD_INDENT: 'This line does not begin below its neighbours. Indent it as they are.',
  BAD_SCALAR_START: 'A text begins with a mark that YAML keeps for itself. Put the whole text in quotes.',
  BLOCK_AS_IMPLICIT_KEY:
    'A colon in the text, or uneven indents. Put the text in quotes, or indent it as its neighbours.',
  BLOCK_IN_FLOW: 'A comma or a quote is missing between brackets. Add it.',
  DUPLICATE_KEY: 'The same field stands twice. Remove one.',
  MISSING_CHAR: 'A quote, a bracket or a colon is missing here or above. Add it.',
  MULTILINE_IMPLICIT_KEY: 'A field has no colon after its name. Add it.',
  MULTIPLE_DOCS: 'A line of --- stands among the fields. Remove it.',
  TAB_AS_INDENT: 'A tab stands where spaces belong. Indent with spaces.',
  TAG_RESOLVE_FAILED: 'A text begins with "!". Put the whole text in quotes.',
  UNEXPECTED_TOKEN: 'YAML ends a text before this mark or word. Put the whole text in quotes.',
};

/** What the reader's own words tell better than its code does. */
const closer: [said: RegExp, message: string][] = [
  [/end with a/, 'A bracket is left open above. Close it.'],
  [/^Missing closing/, 'A quote is left open here or above. Close it.'],
  [/without - indicator/, meanings['BAD_INDENT'] as string],
];
const unknown = 'YAML cannot read this line. Mend a quote, a bracket or a colon here or above.';

/** Where YAML would lose words without an error: the first such place, and what to say. */
function findLostWords(text: string, document: Document): { offset?: number; message?: string } {
  let found: { offset?: number; message?: string } = {};
  visit(document, {
    Node: (_, node) => {
      const [offset = 0, end = 0] = node.range ?? [];
      const mark = isAlias(node) ? '*' : node.anchor && '&';
      const [note] = /^[ \t]+#.*/.exec(text.slice(end)) ?? [];
      if (mark) found = { offset, message: `A text begins with "${mark}". Put the whole text in quotes.` };
      // Words, not one word: "order: 99 # its place" is a note to the editor.
      else if (note && isScalar(node) && node.type === 'PLAIN' && text.slice(offset, end).includes(' '))
        found = {
          offset,
          message: `Readers would not see "${note.trim()}": # begins a note. Put the whole text in quotes.`,
        };
      return found.message ? visit.BREAK : undefined;
    },
  });
  return found;
}

/** An error of the reader's. A tab that begins a line goes under many of its names. */
function inWords(text: string, { code, message, pos: [offset] }: YAMLError) {
  const hasTab = /^ *\t/.test(text.slice(text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1));
  const [, told = meanings[code]] = closer.find(([said]) => said.test(message)) ?? [];
  return { offset, message: (hasTab ? meanings['TAB_AS_INDENT'] : told) ?? unknown };
}

/**
 * Checks one YAML text.
 * @param above lines above the text in its file: 1 for front matter, whose first line is "---"
 * @returns its value where it has one, and its mistakes; only the first when it is no YAML
 */
export function checkYaml<T>(file: string, text: string, schema: z.ZodType<T>, above = 0): Checked<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineAt = (offset: number) => counter.linePos(offset).line + above;
  const lineOf = (path: PropertyKey[]): number => {
    if (!path.length) return 1 + above;
    const node = document.getIn(path, true);
    return isNode(node) && node.range ? lineAt(node.range[0]) : lineOf(path.slice(0, -1));
  };
  // A tag that YAML does not know is a warning to the reader.
  const wrong = document.errors[0] ?? document.warnings[0];
  const { offset = 0, message } = wrong ? inWords(text, wrong) : findLostWords(text, document);
  if (message) return unread({ file, line: lineAt(offset), message });
  const value: unknown = document.toJS();
  const result = schema.safeParse(value);
  const issues = result.error?.issues ?? [];
  const problems = issues.map((issue) => {
    const key = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    return problemAt({ file, lineOf }, [...issue.path, ...key], explain(issue, value));
  });
  return { file, value: result.data, lineOf, problems, body: '' };
}

/** A file without a value: what keeps it from being read. */
export const unread = <T>(problem: Problem): Checked<T> => ({
  file: problem.file,
  value: undefined,
  lineOf: () => 1,
  problems: [problem],
  body: '',
});
