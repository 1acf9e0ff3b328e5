import { mdxToMdast } from 'satteri';

/**
 * Parts an article's file, whatever its line ends, and whatever spaces follow its lines of "---".
 * @returns what stands between those two lines, and the text below; nothing when it does not begin so
 */
export function partsOf(file: string): { front: string; body: string } | undefined {
  const text = file.replaceAll('\r\n', '\n');
  const [, front, body] = /^\uFEFF?---[ \t]*\n([\s\S]*?\n)---[ \t]*(?:\n|$)([\s\S]*)$/.exec(text) ?? [];
  return front === undefined ? undefined : { front, body: body ?? '' };
}

/** A part of an article's text. */
export interface Node {
  type: string;
  depth?: number;
  name?: string;
  url?: string;
  alt?: string;
  value?: string;
  /** A numbered list's first number; null for one of points. */
  start?: number | null;
  attributes?: { name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number; offset?: number }; end: { line: number; offset?: number } };
}

/**
 * Reads an article's text, for the guard and for all that gathers claims: with the quotation marks and dashes that
 * readers see, for anchors are made of them.
 * @throws when it is no MDX, with the line and column in the message
 */
export const readText = (body: string): Node => mdxToMdast(body, { features: { smartPunctuation: true } }) as Node;

/** The words of a part and of all below it. */
export const textOf = (node: Node): string => node.value ?? node.alt ?? (node.children ?? []).map(textOf).join('');

/** The id that a claim's tag names; empty when it names none in plain words. */
export const claimId = ({ attributes = [] }: Node): string => {
  const id = attributes.find(({ name }) => name === 'id')?.value;
  return typeof id === 'string' ? id : '';
};

/** The ids of the claims that a text makes, in order of use, with repeats. */
export const claimsIn = (node: Node): string[] => [
  ...(node.name === 'Claim' ? [claimId(node)] : []),
  ...(node.children ?? []).flatMap(claimsIn),
];
