import type { Node } from '../articles/article-file.ts';

/** The parts of MDX that articles do without, by their kind: what to say of one, if anything. */
const kinds: Record<string, (node: Node, source: string) => string | undefined> = {
  code: () => 'Code stands in an article. Remove the three marks that begin it, and those that end it.',
  mdxjsEsm: ({ value = '' }) =>
    `A paragraph that begins with "${value.split(/\W/)[0]}" is read as code. Begin it with another word.`,
  mdxFlowExpression: braces,
  mdxTextExpression: braces,
  footnoteReference: () => 'Footnotes do not work here: their numbers would read as part of yours. Say it in the text.',
  footnoteDefinition: () => 'The words of a footnote stand here, and footnotes do not work. Move them into the text.',
  delete: (node, source) =>
    source.startsWith('~~', node.position?.start.offset)
      ? undefined
      : 'Words between two "~" are struck out. Write words in place of the sign, such as "about 10".',
  list: ({ start }) =>
    start && start >= 100 ? `"${start}." begins a numbered list. Put another word before it.` : undefined,
};

/** Comments in braces are no code. */
function braces({ value = '' }: Node): string | undefined {
  return /^\s*\/\*.*\*\/\s*$/s.test(value)
    ? undefined
    : `Braces hold code: "{${value}}". Write round brackets in their place.`;
}

/**
 * What is wrong with a part of a text that articles do without, with the mend; nothing when all is well.
 * @param source the text that its offsets count in
 */
export const refuse = (node: Node, source: string): string | undefined => kinds[node.type]?.(node, source);
