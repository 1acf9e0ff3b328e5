import type { Node } from '../../article-file.ts';

/** The parts of MDX that articles do without, by their kind: what to say of one, if anything. */
const kinds: Record<string, (node: Node, source: string) => string | undefined> = {
  code: () => 'Code stands in an article. Remove its three backticks, or put it in `single ones`.',
  mdxjsEsm: ({ value = '' }) =>
    `A paragraph that begins with "${value.split(/\W/)[0]}" is code. Begin it with another word.`,
  mdxFlowExpression: braces,
  mdxTextExpression: braces,
  footnoteReference: () => 'Footnotes do not work here: their numbers would read as part of yours. Say it in the text.',
  footnoteDefinition: () => 'The words of a footnote stand here. Move them into the text, or remove them.',
  delete: (node, source) =>
    source.startsWith('~~', node.position?.start.offset)
      ? undefined
      : 'Words between two "~" are struck out. Write "10 to 15", or "about 10".',
  list: ({ start }) =>
    start && start >= 100
      ? `"${start}." begins a numbered list. Write "${start}\\.", or another word first.`
      : undefined,
};

/** Comments in braces are no code. */
function braces({ value = '' }: Node): string | undefined {
  return /^\s*\/\*.*\*\/\s*$/s.test(value)
    ? undefined
    : `Braces hold code: "{${value}}". Remove them, or put \\ before each.`;
}

/**
 * What is wrong with a part of a text that articles do without, with the mend; nothing when all is well.
 * @param source the text that its offsets count in
 */
export const refuse = (node: Node, source: string): string | undefined => kinds[node.type]?.(node, source);
