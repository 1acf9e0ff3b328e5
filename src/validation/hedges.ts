import type { Claim } from '../schemas/claim.ts';
import type { Hedges } from '../schemas/hedges.ts';
import { type Problem, problemAt } from './problem.ts';
import type { Checked } from './read.ts';

/** Whether a text holds one of some words. */
const holds = (text: string, words: string[]): string | undefined =>
  words.find((word) => new RegExp(`\\b${word}\\b`, 'i').test(text));

/**
 * Whether words are as sure as the evidence: GRADE's hedge of the claim's certainty, and no other.
 * @param text the claim's wording, or the sentence of an article that makes it
 * @returns what is wrong, with the mend; nothing for warnings and for what others claim, which no hedge fits
 */
export function hedgeProblem({ words }: Hedges, { id, kind, certainty }: Claim, text: string): string[] {
  if (kind === 'caution' || kind === 'quote' || certainty === 'none') return [];
  const own = words[certainty];
  const others = Object.entries(words).flatMap(([grade, list]) => (grade === certainty ? [] : list));
  const wrong = holds(text, others);
  const is = `"${id}" is of ${certainty} certainty`;
  const mend = own.length ? `Say "${own.join('" or "')}"` : 'Say it without that word';
  if (wrong) return [`${is}, and "${wrong}" says another. ${mend}: "${text.trim()}"`];
  return kind === 'finding' || !own.length || holds(text, own)
    ? []
    : [`${is}, and is said too surely. ${mend}: "${text.trim()}"`];
}

/** Checks the wording of each claim of the ledger. */
export const checkHedges = (claims: Checked<Claim[]>, hedges: Hedges): Problem[] =>
  (claims.value ?? []).flatMap((claim, i) =>
    hedgeProblem(hedges, claim, claim.wording).map((message) => problemAt(claims, [i, 'wording'], message)),
  );
