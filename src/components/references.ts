import type { Claim } from '../schemas/claim.ts';
import type { Source } from '../schemas/source.ts';

/** What one article cites: its claims by id, and its sources numbered from 1 in order of first use. */
export interface References {
  claims: Map<string, Claim>;
  sources: Source[];
  /** By claim id: the source that its claim is the first to cite, for the margin. */
  notes: Map<string, Source>;
}

/**
 * Gathers an article's references.
 * @param used claim ids in the order in which the article makes them; repeats are fine
 * @throws when an id is not in the ledger, naming it and the mend
 */
export function gatherReferences(used: string[], claims: Claim[], sources: Source[]): References {
  const ledger = new Map(claims.map((claim) => [claim.id, claim]));
  const made = new Map<string, Claim>();
  for (const id of used) {
    const claim = ledger.get(id);
    if (!claim) throw new Error(`No claim "${id}" in content/claims.yaml. Add it there, or mend the id.`);
    made.set(id, claim);
  }
  const notes = new Map<string, Source>();
  const cited: Source[] = [];
  for (const claim of made.values()) {
    const fresh = sourcesOf(claim, sources).filter((source) => !cited.includes(source));
    if (fresh[0]) notes.set(claim.id, fresh[0]);
    cited.push(...fresh);
  }
  return { claims: made, sources: cited, notes };
}

const sourcesOf = (claim: Claim, sources: Source[]) =>
  claim.sources.flatMap((id) => sources.find((source) => source.id === id) ?? []);

/**
 * A claim and the numbers of its references.
 * @throws when the claim stands outside an article, or is not in the ledger
 */
export function citedBy(references: References | undefined, id: string): { claim: Claim; numbers: number[] } {
  const claim = references?.claims.get(id);
  if (!claim || !references)
    throw new Error(`<Claim id="${id}"> stands outside an article, or is not in content/claims.yaml.`);
  return { claim, numbers: claim.sources.map((id) => references.sources.findIndex((source) => source.id === id) + 1) };
}

/** How readers meet the GRADE words. */
export const certaintyWords = {
  high: 'high certainty',
  moderate: 'moderate certainty',
  low: 'low certainty',
  'very-low': 'very low certainty',
  none: 'no evidence found',
} as const satisfies Record<Claim['certainty'], string>;

/** How readers meet the verdicts, in the order in which /evidence/ shows them. */
export const verdictWords = {
  supported: 'Supported',
  partly: 'Partly supported',
  overstated: 'Overstated',
  'not-verified': 'Not verified',
} as const satisfies Record<Claim['verdict'], string>;
