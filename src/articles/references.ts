import { ledger } from '../data/content.ts';
import type { Claim } from '../schemas/claim.ts';
import type { Source } from '../schemas/source.ts';

/** What one article cites: its claims by id, and its sources in order of first use. */
export interface References {
  /** numbers: of its references, from 1. note: the first of its sources that no earlier claim cites, for the margin. */
  claims: Map<string, { claim: Claim; numbers: number[]; note: Source | undefined }>;
  sources: Source[];
  /** The numbers that the page has shown so far, which <Claim> adds to as it renders. */
  marked: Set<number>;
}

/**
 * Finds a claim of the ledger.
 * @throws when there is none of that id
 */
export function findClaim(id: string): Claim {
  const claim = ledger.claims.find((entry) => entry.id === id);
  if (!claim) throw new Error(`No claim "${id}" in content/claims.yaml. Add it there, or correct the id.`);
  return claim;
}

/**
 * Numbers an article's references.
 * @param used claim ids in the order in which the article makes them; repeats are allowed
 * @throws when an id is not in the ledger
 */
export function numberReferences(used: string[]): References {
  const references: References = { claims: new Map(), sources: [], marked: new Set() };
  for (const id of new Set(used)) {
    const claim = findClaim(id);
    const cited = claim.sources.flatMap((name) => ledger.sources.find((source) => source.id === name) ?? []);
    const unnumbered = cited.filter((source) => !references.sources.includes(source));
    references.sources.push(...unnumbered);
    const numbers = cited.map((source) => references.sources.indexOf(source) + 1);
    references.claims.set(id, { claim, numbers, note: unnumbered[0] });
  }
  return references;
}
