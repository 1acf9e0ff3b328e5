import { mdxToMdast } from 'satteri';

/**
 * Splits an article's file into front matter and body. Accepts Windows line ends and spaces after the "---" lines.
 * @returns undefined when the file does not begin with front matter
 */
export function splitFrontMatter(file: string): { front: string; body: string } | undefined {
  const text = file.replaceAll('\r\n', '\n');
  const [, front, body] = /^\uFEFF?---[ \t]*\n([\s\S]*?\n)---[ \t]*(?:\n|$)([\s\S]*)$/.exec(text) ?? [];
  return front === undefined ? undefined : { front, body: body ?? '' };
}

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

/** The words of a node and of all below it. */
export const textContent = (node: MdxNode): string =>
  node.value ?? node.alt ?? (node.children ?? []).map(textContent).join('');

/** The id that a <Claim> names. Empty when the attribute is missing or is code. */
export const claimId = ({ attributes = [] }: MdxNode): string => {
  const id = attributes.find(({ name }) => name === 'id')?.value;
  return typeof id === 'string' ? id : '';
};

/** The ids of the claims that a text makes, in order of use, with repeats. */
export const findClaimIds = (node: MdxNode): string[] => [
  ...(node.name === 'Claim' ? [claimId(node)] : []),
  ...(node.children ?? []).flatMap(findClaimIds),
];
