import { claimId, type Node, readText, textOf } from '../articles/article-file.ts';
import { anchorOf } from '../search/anchor.ts';
import { findMarks } from './marks.ts';
import { explainMdx } from './mdx-errors.ts';
import { refuse } from './not-here.ts';
import type { Problem } from './problem.ts';
import { sentenceAround } from './sentence.ts';

/** What the guard needs to know of an article's body. Lines count from the top of the file. */
export interface Body {
  /** Each claim, with its words, and with the sentence that makes it: without the words of its neighbours. */
  claims: { id: string; text: string; line: number; within: string; sentence: string }[];
  links: { url: string; text: string; line: number }[];
  anchors: { id: string; depth: number; line: number }[];
  images: { url: string; alt: string; line: number }[];
  /** Every tag, by name, with its attributes and the text between its ends. */
  tags: { name: string; attributes: NonNullable<Node['attributes']>; text: string; line: number }[];
  /** What stands here that no article may hold, with the mend. */
  others: { message: string; line: number }[];
  paragraphs: { text: string; line: number }[];
  /** The paragraphs, the headings, those of cards too, and the cells of tables. */
  texts: { text: string; line: number }[];
}

/**
 * Reads an article's body.
 * @param text the body, with blank lines in place of its front matter
 * @returns the body, or the problem that keeps it from being read
 */
export function readBody(file: string, text: string): Body | Problem {
  const body: Body = {
    claims: [],
    links: [],
    anchors: [],
    images: [],
    tags: [],
    others: [],
    paragraphs: [],
    texts: [],
  };
  let root: Node;
  try {
    root = readText(text);
  } catch (error) {
    return explainMdx(file, text, error);
  }
  visit(root, body, { source: text, block: root, within: '', isFirst: false });
  return body;
}

/** What may hold no claim, by its kind, as a message names it. */
const noClaims: Record<string, string> = { heading: 'a heading', link: 'a link' };

/** Where a part stands. */
interface Place {
  /** The text that offsets count in. */
  source: string;
  /** The nearest paragraph, heading or cell around it. */
  block: Node;
  /** What it stands in that may hold no claim, if anything. */
  within: string;
  /** Whether it begins a line. */
  isFirst: boolean;
}

function visit(node: Node, body: Body, { source, block, within, isFirst }: Place): void {
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
  const refused = refuse(node, source);
  if (refused) body.others.push({ line, message: refused });
  // What stands after other parts of its line begins no line.
  if (node.type === 'text')
    for (const mark of findMarks(`${isFirst ? '' : ' '}${node.value}`))
      body.others.push({ line: line + mark.line, message: mark.message });
  if (node.type === 'paragraph') body.paragraphs.push({ text: textOf(node), line });
  if (node.name === 'Claim')
    body.claims.push({
      id: claimId(node),
      text: textOf(node),
      line,
      within,
      sentence: sentenceAround(node, /Flow/.test(node.type) ? node : block),
    });
  const mayNotClaim = within || (node.name === 'Claim' ? 'another claim' : (noClaims[node.type] ?? ''));
  for (const [i, child] of (node.children ?? []).entries())
    visit(child, body, {
      source,
      block: isBlock ? node : block,
      within: mayNotClaim,
      isFirst: i === 0 || node.children?.[i - 1]?.type === 'break',
    });
}
