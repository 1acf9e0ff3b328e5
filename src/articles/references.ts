import type { Claim } from '../schemas/claim.ts';
import type { Source } from '../schemas/source.ts';

/** A claim that an article makes. */
interface Cited {
  claim: Claim;
  /** Those of its references, which count from 1. */
  numbers: number[];
  /** The first of its sources that no claim before it cites, for the margin. */
  note: Source | undefined;
}

/** What one article cites: its claims by id, and its sources in order of first use. */
export interface References {
  claims: Map<string, Cited>;
  sources: Source[];
  /** The numbers that a mark shown so far names; the page adds to them as it is made. */
  marked: Set<number>;
}

/**
 * A claim of the ledger by its id.
 * @throws when there is none, naming the id and the mend
 */
export function claimOf(claims: Claim[], id: string): Claim {
  const claim = claims.find((entry) => entry.id === id);
  if (!claim) throw new Error(`No claim "${id}" in content/claims.yaml. Add it there, or mend the id.`);
  return claim;
}

/**
 * Gathers an article's references.
 * @param used claim ids in the order in which the article makes them; repeats are fine
 * @throws when an id is not in the ledger, naming it and the mend
 */
export function gatherReferences(used: string[], claims: Claim[], sources: Source[]): References {
  const cited: References = { claims: new Map(), sources: [], marked: new Set() };
  for (const id of new Set(used)) {
    const claim = claimOf(claims, id);
    const own = claim.sources.flatMap((name) => sources.find((source) => source.id === name) ?? []);
    const fresh = own.filter((source) => !cited.sources.includes(source));
    cited.sources.push(...fresh);
    const numbers = own.map((source) => cited.sources.indexOf(source) + 1);
    cited.claims.set(id, { claim, numbers, note: fresh[0] });
  }
  return cited;
}
