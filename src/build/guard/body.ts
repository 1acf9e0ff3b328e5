import { mdxToMdast } from 'satteri';
import { anchorOf } from '../../search/anchor.ts';
import type { Problem } from './problem.ts';
import { sentenceAround } from './sentence.ts';

/** What the guard needs to know of an article's body. Lines count from the top of the file. */
export interface Body {
  /** Each claim, with the sentence that makes it: without the words of its neighbours. */
  claims: { id: string; line: number; within: boolean; sentence: string }[];
  links: { url: string; text: string; line: number }[];
  anchors: { id: string; depth: number; line: number }[];
  images: { url: string; alt: string; line: number }[];
  /** Every tag, by name, with its attributes and the text between its ends. */
  tags: { name: string; attributes: Attribute[]; text: string; line: number }[];
  /** Imports, exports and expressions. */
  code: { line: number }[];
  paragraphs: { text: string; line: number }[];
  /** The paragraphs, the headings, those of cards too, and the cells of tables. */
  texts: { text: string; line: number }[];
}

interface Attribute {
  name?: string;
  value?: unknown;
}

/** A node of the article's tree, as far as the guard reads it. */
export interface Node {
  type: string;
  depth?: number;
  name?: string;
  url?: string;
  alt?: string;
  value?: string;
  attributes?: Attribute[];
  children?: Node[];
  position?: { start: { line: number } };
}

/** The words of a node and of all below it. */
export const textOf = (node: Node): string => node.value ?? node.alt ?? (node.children ?? []).map(textOf).join('');

/**
 * Reads an article's body.
 * @param text the body, with blank lines in place of its front matter
 * @returns the body, or the problem that keeps it from being read
 */
export function readBody(file: string, text: string): Body | Problem {
  const body: Body = { claims: [], links: [], anchors: [], images: [], tags: [], code: [], paragraphs: [], texts: [] };
  let root: Node;
  try {
    // With the quotation marks and dashes that readers see: anchors are made of them.
    root = mdxToMdast(text, { features: { smartPunctuation: true } }) as Node;
  } catch (error) {
    const message = String((error as Error).message).split('\n')[0] ?? '';
    const line = Number(/(\d+):\d+/.exec(message)?.[1] ?? 1);
    return { file, line, message: `${message}. Close every tag, and write "under 5" in place of "<5".` };
  }
  visit(root, body, root, false);
  return body;
}

/** @param block the nearest paragraph, heading or cell around the node */
function visit(node: Node, body: Body, block: Node, within: boolean): void {
  const { attributes = [], depth = 0 } = node;
  const line = node.position?.start.line ?? 1;
  if (node.type === 'heading') body.anchors.push({ id: anchorOf(textOf(node)), depth, line });
  const isBlock = /^(heading|tableCell|paragraph)$/.test(node.type);
  if (isBlock) body.texts.push({ text: textOf(node), line });
  if (node.type === 'link') body.links.push({ url: node.url ?? '', text: textOf(node), line });
  if (node.type === 'definition') body.links.push({ url: node.url ?? '', text: 'named above', line });
  if (node.type.startsWith('image')) body.images.push({ url: node.url ?? '', alt: node.alt ?? '', line });
  if (node.type.startsWith('mdxJsx'))
    body.tags.push({ name: node.name ?? '', attributes, text: textOf(node).trim(), line });
  for (const { name, value } of attributes) if (name === 'heading') body.texts.push({ text: String(value), line });
  if (isCode(node)) body.code.push({ line });
  if (node.type === 'paragraph') body.paragraphs.push({ text: textOf(node), line });
  if (node.name === 'Claim') {
    const id = attributes.find((attribute) => attribute.name === 'id')?.value;
    const sentence = sentenceAround(node, block);
    body.claims.push({ id: typeof id === 'string' ? id : '', line, within, sentence });
  }
  for (const child of node.children ?? [])
    visit(
      child,
      body,
      isBlock ? node : block,
      within || node.type === 'heading' || node.type === 'link' || node.name === 'Claim',
    );
}

/** Comments in braces are no code. */
const isCode = ({ type, value = '' }: Node): boolean =>
  type === 'code' || type === 'mdxjsEsm' || (/^mdx.*Expression$/.test(type) && !/^\s*\/\*.*\*\/\s*$/s.test(value));
