import { type Node, textOf } from '../articles/article-file.ts';

/** The claims below a node, each with its place among the node's words. */
function claimsBelow(node: Node, from = 0): { node: Node; from: number; to: number }[] {
  if (node.name === 'Claim') return [{ node, from, to: from + textOf(node).length }];
  let at = from;
  return (node.children ?? []).flatMap((child) => {
    const found = claimsBelow(child, at);
    at += textOf(child).length;
    return found;
  });
}

/**
 * The sentence that makes a claim, or the sentences where the claim holds more than one. The words of other claims in it are
 * left out, since each of them answers for its own.
 * @param block the paragraph, heading or cell that the claim stands in
 */
export function sentenceAround(claim: Node, block: Node): string {
  const text = textOf(block);
  const claims = claimsBelow(block);
  const own = claims.find(({ node }) => node === claim);
  if (!own) return textOf(claim);
  const ends = [...text.matchAll(/[.!?]["”’)]?\s+(?=["“‘(]?[\p{Lu}\d])/gu)].map((end) => end.index + end[0].length);
  const start = Math.max(0, ...ends.filter((end) => end <= own.from));
  const end = Math.min(text.length, ...ends.filter((end) => end >= own.to));
  const others = claims.filter(({ node }) => node !== claim);
  return [...text]
    .map((letter, i) => (i < start || i >= end || others.some(({ from, to }) => i >= from && i < to) ? '' : letter))
    .join('');
}
