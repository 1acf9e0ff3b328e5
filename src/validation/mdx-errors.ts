import type { Problem } from './problem.ts';

/** What can follow a "<" that begins no tag: what the editor meant, and how it is written. */
const openings: [after: RegExp, message: string][] = [
  [/^<!--/, 'A comment stands in <!-- -->. Write it as {/* … */}.'],
  [/^<(https?:|www\.|mailto:|[^\s<>]+@)/, 'An address stands in < >. Remove these two signs.'],
  [/^<\/?[A-Za-z]/, 'A tag is written wrongly. Put what follows each = in straight quotes, and end the tag with >.'],
  [/^</, 'A "<" begins no tag. Say it in words: write "under 5" in place of "<5".'],
];

/** What the parser's messages mean, each with its mend. A name in backticks is the tag's. */
const meanings: [said: RegExp, message: (tag: string) => string][] = [
  [/^Expected a closing tag for `<(.+?)>`/, openTag],
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
    (tag) => `</${tag}> and <${tag}> stand in different paragraphs. Put each on a line of its own.`,
  ],
];

function openTag(tag: string): string {
  if (tag === 'br') return '<br> is HTML. Write \\ in its place, and the rest on a new line.';
  return /^[a-z]/.test(tag)
    ? `<${tag}> is HTML. Remove it, and write Markdown.`
    : `<${tag}> has no end. Write </${tag}> where it ends, in the same paragraph.`;
}

/**
 * What keeps a text from being read as MDX.
 * @param error the parser's, which begins with a line and a column
 */
export function explainMdx(file: string, text: string, error: unknown): Problem {
  const [, at = '1', column = '1', said = ''] = /^(\d+):(\d+): (.*)/.exec(String((error as Error).message)) ?? [];
  const line = Number(at);
  const from = (text.split('\n')[line - 1] ?? '').slice(Number(column) - 1);
  for (const [form, message] of meanings) {
    const [, tag] = form.exec(said) ?? [];
    if (tag) return { file, line, message: message(tag) };
  }
  const opening = openings.find(([after]) => after.test(from));
  return { file, line, message: opening && !/expression/.test(said) ? opening[1] : explainBrace(text, line) };
}

/** A brace that begins no code, on this line or the last one above that has any. */
function explainBrace(text: string, line: number): string {
  const brace =
    text
      .split('\n')
      .slice(0, line)
      .findLast((each) => each.includes('{')) ?? '';
  return /\{#/.test(brace)
    ? 'A heading gets its anchor from its words, and takes no other. Remove the {#…}.'
    : 'A brace begins code, and articles hold none. Write a round bracket in its place.';
}
