import { mdxToMdast } from 'satteri';
import type { Issue } from './issues.ts';

/** A node of an article's syntax tree (mdast), with the fields that this site reads. */
export interface MdxNode {
  type: string;
  depth?: number;
  name?: string;
  url?: string;
  alt?: string;
  value?: string;
  /** An ordered list's first number, or null for a bullet list. */
  start?: number | null;
  attributes?: { name?: string; value?: unknown }[];
  children?: MdxNode[];
  position?: { start: { line: number; offset?: number }; end: { line: number; offset?: number } };
}

/**
 * Parses an article's body. Quotation marks and dashes come as readers see them, because anchors are made of them.
 * @throws when the text is not MDX, with the line and column in the message
 */
export const parseMdx = (body: string): MdxNode =>
  mdxToMdast(body, { features: { smartPunctuation: true } }) as MdxNode;

/** What a "<" that begins no tag was meant to be, and how to write it. */
const openings: [after: RegExp, message: string][] = [
  [/^<!--/, 'This comment is in <!-- -->. Write it as {/* … */}.'],
  [/^<(https?:|www\.|mailto:|[^\s<>]+@)/, 'This address is in < >. Remove these two signs.'],
  [/^<\/?[A-Za-z]/, 'A tag is written wrongly. Put what follows each = in straight quotes, and end the tag with >.'],
  [/^</, 'A "<" begins no tag. Say it in words: write "under 5" in place of "<5".'],
];

/** The parser's messages that name a tag, and how to fix each. */
const tagMessages: [pattern: RegExp, message: (tag: string) => string][] = [
  [/^Expected a closing tag for `<(.+?)>`/, describeUnclosed],
  [
    /^Unexpected closing tag `<\/(.+?)>`, expected an open/,
    (tag) =>
      /^[a-z]/.test(tag)
        ? `</${tag}> is HTML. Remove it.`
        : `</${tag}> ends what never began. Write <${tag}> where it begins.`,
  ],
  [
    /^Unexpected closing tag .* closing tag for `<(.+?)>`/,
    (tag) => `Another tag ends before <${tag}> does. Write </${tag}> first.`,
  ],
  [
    /^Expected the closing tag `<\/(.+?)>` either/,
    (tag) => `</${tag}> and <${tag}> are in different paragraphs. Put each on a line of its own.`,
  ],
];

function describeUnclosed(tag: string): string {
  if (tag === 'br') return '<br> is HTML. Write \\ in its place, and the rest on a new line.';
  return /^[a-z]/.test(tag)
    ? `<${tag}> is HTML. Remove it, and write Markdown.`
    : `<${tag}> has no end. Write </${tag}> where it ends, in the same paragraph.`;
}

/**
 * Describes what keeps a text from being parsed as MDX.
 * @param error the parser's, whose message begins with a line and a column
 */
export function describeMdxError(file: string, text: string, error: unknown): Issue {
  const [, at = '1', column = '1', parserMessage = ''] =
    /^(\d+):(\d+): (.*)/.exec(String((error as Error).message)) ?? [];
  const line = Number(at);
  for (const [pattern, message] of tagMessages) {
    const [, tag] = pattern.exec(parserMessage) ?? [];
    if (tag) return { file, line, message: message(tag) };
  }
  const from = (text.split('\n')[line - 1] ?? '').slice(Number(column) - 1);
  const opening = openings.find(([after]) => after.test(from));
  const message = opening && !/expression/.test(parserMessage) ? opening[1] : describeBrace(text, line);
  return { file, line, message };
}

/** Describes the last brace on or above a line, since the parser reports an unclosed one later than where it is. */
function describeBrace(text: string, line: number): string {
  const above = text.split('\n').slice(0, line);
  return /\{#/.test(above.findLast((each) => each.includes('{')) ?? '')
    ? 'A heading gets its anchor from its words and cannot be given another. Remove the {#…}.'
    : 'A brace begins code, and articles hold none. Write a round bracket in its place.';
}

/** Node types that articles may not use, or not in every form. */
const unsupported: Record<string, (node: MdxNode, source: string) => string | undefined> = {
  code: () => 'Articles cannot hold code. Remove the three marks that begin it, and those that end it.',
  mdxjsEsm: ({ value = '' }) =>
    `A paragraph that begins with "${value.split(/\W/)[0]}" is read as code. Begin it with another word.`,
  mdxFlowExpression: describeExpression,
  mdxTextExpression: describeExpression,
  footnoteReference: () =>
    'Footnotes do not work here, since their numbers would be read as part of yours. Say it in the text.',
  footnoteDefinition: () => 'These are the words of a footnote, and footnotes do not work. Move them into the text.',
  // "~about 10~" is meant as a sign for "about", and becomes a deletion.
  delete: (node, source) =>
    source.startsWith('~~', node.position?.start.offset)
      ? undefined
      : 'Words between two "~" are struck out. Write words in place of the sign, such as "about 10".',
  // A line that begins with a year, as in "2019. Then", becomes a list.
  list: ({ start }) =>
    start && start >= 100 ? `"${start}." begins a numbered list. Put another word before it.` : undefined,
};

/** Only comments are allowed in braces. */
function describeExpression({ value = '' }: MdxNode): string | undefined {
  return /^\s*\/\*.*\*\/\s*$/s.test(value)
    ? undefined
    : `Braces hold code: "{${value}}". Write round brackets in their place.`;
}

/**
 * Says why an article may not contain a node, and how to fix it.
 * @param source the text that the node's offsets count in
 * @returns undefined when the node is allowed
 */
export const describeUnsupported = (node: MdxNode, source: string): string | undefined =>
  unsupported[node.type]?.(node, source);
