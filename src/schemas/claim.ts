import { z } from 'zod';
import { onceEach, oneOf, said, set } from './ids.ts';

/** What our reading says of a claim, and how readers meet it, in the order in which /evidence/ shows them. */
export const verdicts = {
  supported: 'Supported',
  partly: 'Partly supported',
  overstated: 'Overstated',
  'not-verified': 'Not verified',
} as const;

/** How sure anyone can be, in the GRADE words, and how readers meet it; "none" means that nothing found tests it. */
export const certainties = {
  high: 'high certainty',
  moderate: 'moderate certainty',
  low: 'low certainty',
  'very-low': 'very low certainty',
  none: 'no evidence found',
} as const;

/** What a verdict adds to the mark of a claim, so that it travels with the words: nothing where the claim stands as it is. */
export const marks: Partial<Record<keyof typeof verdicts, string>> = {
  partly: 'partly shown',
  overstated: 'overstated',
  'not-verified': 'not shown',
};

/** What a claim states, which decides how it must be worded: content/hedges.yaml holds the words. */
const kinds = {
  effect: 'what something does to people',
  finding: 'what a study, a review or a guideline found or says, which its wording names',
  caution: 'a danger, or what to do about it: a warning that hedges warns less',
  quote: 'what others claim, in their words, for us to judge',
} as const;

/** Whether our verdict leans on evidence. */
export const leans = ({ verdict }: { verdict: keyof typeof verdicts }) =>
  verdict === 'supported' || verdict === 'partly';

/** What a finding may name as its source. */
const named = /\b(trials?|study|studies|reviews?|guidelines?|guidance|hospital|reports)\b/i;

/** One entry of content/claims.yaml. */
export const claimSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z]+(-[a-z]+)*$/, 'This id has other signs than small letters and hyphens. Write it in those alone.'),
    wording: said.endsWith('.', 'The wording has no full stop at its end. Add it.'),
    kind: oneOf(kinds, 'kinds'),
    verdict: oneOf(verdicts, 'verdicts'),
    certainty: oneOf(certainties, 'certainties'),
    sources: set(z.string()),
    why: said,
    /** Its number among the ten claims of the article that the site began from. */
    article: z.int().min(1).max(10).optional(),
  })
  .refine((claim) => claim.sources.length > 0 || !leans(claim), {
    path: ['sources'],
    error: 'A claim that is supported or partly supported needs a source. Add one.',
  })
  .refine((claim) => claim.certainty !== 'none' || !leans(claim), {
    path: ['certainty'],
    error: 'The certainty none does not fit a claim that is supported or partly supported. Say how sure anyone can be.',
  })
  .refine((claim) => claim.kind === 'quote' || leans(claim), {
    path: ['kind'],
    error: 'A claim of ours leans on evidence, and this one does not. Give it the kind "quote", for what others claim.',
  })
  .refine((claim) => claim.kind !== 'finding' || named.test(claim.wording), {
    path: ['wording'],
    error: 'A finding does not say where it comes from. Name the study, review or guideline.',
  });

/**
 * How sure anyone can be of a claim, as its mark says it: an overstated claim, or one that nothing shows, has no certainty to lend.
 */
export const markOf = ({ verdict, certainty }: Pick<Claim, 'verdict' | 'certainty'>): string =>
  [marks[verdict], ...(leans({ verdict }) ? [certainties[certainty]] : [])].filter(Boolean).join(', ');

/** All of content/claims.yaml. */
export const claimsSchema = z.array(claimSchema).superRefine(onceEach('id'));

/** One health claim. */
export type Claim = z.infer<typeof claimSchema>;
