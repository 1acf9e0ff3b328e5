import { headingAnchor } from '../search/index-format.ts';
import type { Issue } from './issues.ts';
import { describeMdxError, describeUnsupported, type MdxNode, parseMdx } from './mdx-syntax.ts';
import { findStrayMarkup } from './phrases.ts';
import { sentenceStarts } from './sentences.ts';

/** What validation needs of an article's body. Lines count from the top of the file. */
export interface Body {
  /** Each claim with its words, and with its sentence without the words of the other claims in it. */
  claims: { id: string; text: string; line: number; within: string; sentence: string }[];
  links: { url: string; text: string; line: number }[];
  headings: { id: string; depth: number; line: number }[];
  images: { url: string; alt: string; line: number }[];
  /** Every MDX tag by name, with its attributes and the text inside it. */
  tags: { name: string; attributes: NonNullable<MdxNode['attributes']>; text: string; line: number }[];
  /** Syntax that articles may not use, with how to fix it. */
  unsupported: { message: string; line: number }[];
  paragraphs: { text: string; line: number }[];
  /** Paragraphs, headings (those of care cards too) and table cells; `unclaimed` leaves out the words of claims. */
  texts: { text: string; unclaimed: string; line: number }[];
}

/**
 * Parses an article's body.
 * @param text the body, with blank lines in place of its front matter
 * @returns the body, or the issue that keeps it from being parsed
 */
export function parseBody(file: string, text: string): Body | Issue {
  const body: Body = {
    claims: [],
    links: [],
    headings: [],
    images: [],
    tags: [],
    unsupported: [],
    paragraphs: [],
    texts: [],
  };
  try {
    const root = parseMdx(text);
    visit(root, body, { source: text, block: root, within: '', isFirst: false });
    return body;
  } catch (error) {
    return describeMdxError(file, text, error);
  }
}

/** Where a claim is not allowed, by node type, in the words of the message. */
const claimFree: Record<string, string> = { heading: 'a heading', link: 'a link' };

interface Context {
  /** The text that offsets count in. */
  source: string;
  /** The nearest paragraph, heading or cell around it. */
  block: MdxNode;
  /** The element around it that may not contain a claim, if any. */
  within: string;
  /** Whether it begins a line. */
  isFirst: boolean;
}

function visit(node: MdxNode, body: Body, context: Context): void {
  const isBlock = /^(heading|tableCell|paragraph)$/.test(node.type);
  collect(node, body, context, isBlock);
  const within = context.within || (node.name === 'Claim' ? 'another claim' : (claimFree[node.type] ?? ''));
  for (const [i, child] of (node.children ?? []).entries())
    visit(child, body, {
      source: context.source,
      block: isBlock ? node : context.block,
      within,
      isFirst: i === 0 || node.children?.[i - 1]?.type === 'break',
    });
}

function collect(node: MdxNode, body: Body, { source, block, within, isFirst }: Context, isBlock: boolean): void {
  const { type, name = '', attributes = [], depth = 0, url = '' } = node;
  const line = node.position?.start.line ?? 1;
  const id = attributes.find(({ name }) => name === 'id')?.value;
  const text = /^(heading|link|paragraph|tableCell|mdxJsx)/.test(type) ? textContent(node) : '';
  if (type === 'heading') body.headings.push({ id: headingAnchor(text), depth, line });
  if (isBlock) body.texts.push({ text, unclaimed: textContent(node, 'Claim'), line });
  if (type === 'link') body.links.push({ url, text, line });
  if (type === 'definition') body.links.push({ url, text: 'named above', line });
  if (type.startsWith('image')) body.images.push({ url, alt: node.alt ?? '', line });
  if (type.startsWith('mdxJsx')) body.tags.push({ name, attributes, text: text.trim(), line });
  for (const { name, value } of attributes)
    if (name === 'heading') body.texts.push({ text: String(value), unclaimed: String(value), line });
  const message = describeUnsupported(node, source);
  if (message) body.unsupported.push({ line, message });
  // A leading space keeps patterns for the beginning of a line from matching after other nodes of the same line.
  if (type === 'text')
    for (const found of findStrayMarkup(`${isFirst ? '' : ' '}${node.value}`))
      body.unsupported.push({ line: line + found.line, message: found.message });
  if (type === 'paragraph') body.paragraphs.push({ text, line });
  if (name === 'Claim')
    body.claims.push({
      id: typeof id === 'string' ? id : '',
      text,
      line,
      within,
      sentence: sentenceAround(node, /Flow/.test(type) ? node : block),
    });
}

/** The words of a node and of all below it, but for those in tags of a name. */
const textContent = (node: MdxNode, without = ''): string =>
  node.name && node.name === without
    ? ''
    : (node.value ?? node.alt ?? (node.children ?? []).map((child) => textContent(child, without)).join(''));

/** The outermost claim that each letter of a node's text is in, if any. */
function claimsByLetter(node: MdxNode, around?: MdxNode): (MdxNode | undefined)[] {
  const claim = around ?? (node.name === 'Claim' ? node : undefined);
  const words = node.value ?? node.alt;
  if (words !== undefined) return new Array(words.length).fill(claim);
  return (node.children ?? []).flatMap((child) => claimsByLetter(child, claim));
}

/**
 * The sentence that makes a claim, or several sentences where the claim spans them. The words of other claims are left
 * out, since each is checked by itself.
 * @param block the paragraph, heading or cell around the claim
 */
function sentenceAround(claim: MdxNode, block: MdxNode): string {
  const [text, claims] = [textContent(block), claimsByLetter(block)];
  const from = claims.indexOf(claim);
  if (from < 0) return textContent(claim);
  const to = claims.lastIndexOf(claim) + 1;
  const starts = sentenceStarts(text);
  const start = Math.max(0, ...starts.filter((at) => at <= from));
  const end = Math.min(text.length, ...starts.filter((at) => at >= to));
  const isOther = (at: number) => claims[at] !== undefined && claims[at] !== claim;
  return text
    .slice(start, end)
    .split('')
    .filter((_, i) => !isOther(start + i))
    .join('');
}
