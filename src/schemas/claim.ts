import { z } from 'zod';
import { keyOf, nonEmptyText, uniqueBy, uniqueList } from './fields.ts';
import { sourceSchema } from './source.ts';

/** Our verdict on a claim, with the words for readers, in the order of /evidence/. */
export const verdicts = {
  supported: 'Supported',
  partly: 'Partly supported',
  overstated: 'Overstated',
  'not-verified': 'Not verified',
} as const;

/** GRADE's levels of certainty, with the words for readers. "none": no study that we found tests the claim. */
export const certainties = {
  high: 'high certainty',
  moderate: 'moderate certainty',
  low: 'low certainty',
  'very-low': 'very low certainty',
  none: 'no evidence found',
} as const;

/** What a verdict adds to a claim's mark, so that a copied text keeps it. */
const verdictMarks: Partial<Record<keyof typeof verdicts, string>> = {
  partly: 'partly shown',
  overstated: 'overstated',
  'not-verified': 'not shown',
};

/** What a claim states. This decides how it must be worded: see content/hedges.yaml. */
const kinds = {
  effect: 'what something does to people',
  finding: 'what a study, a review or a guideline found or says, which its wording names',
  caution: 'a danger, or what to do about it: a warning that hedges warns less',
  quote: 'what others claim, in their words, for us to judge',
} as const;

/** Whether evidence supports a claim, at least in part. */
export const hasSupport = ({ verdict }: { verdict: keyof typeof verdicts }) =>
  verdict === 'supported' || verdict === 'partly';

/** A word by which a finding names its source. */
const sourceWord = /\b(trials?|study|studies|reviews?|guidelines?|guidance|hospital|reports)\b/i;

/** One entry of content/claims.yaml. */
export const claimSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z]+(-[a-z]+)*$/, 'This id has other signs than small letters and hyphens. Write it in those alone.'),
    wording: nonEmptyText.endsWith('.', 'The wording has no full stop at its end. Add it.'),
    kind: keyOf(kinds, 'kinds'),
    verdict: keyOf(verdicts, 'verdicts'),
    certainty: keyOf(certainties, 'certainties'),
    sources: uniqueList(z.string()),
    why: nonEmptyText,
    /** Its number among the ten claims of the article that the site began from. */
    article: z.int().min(1).max(10).optional(),
  })
  .refine((claim) => claim.sources.length > 0 || !hasSupport(claim), {
    path: ['sources'],
    error: 'A claim that is supported or partly supported needs a source. Add one.',
  })
  .refine((claim) => claim.certainty !== 'none' || !hasSupport(claim), {
    path: ['certainty'],
    error: 'The certainty none does not fit a claim that is supported or partly supported. Say how sure anyone can be.',
  })
  .refine((claim) => claim.kind === 'quote' || hasSupport(claim), {
    path: ['kind'],
    error: 'A claim of ours leans on evidence, and this one does not. Give it the kind "quote", for what others claim.',
  })
  .refine((claim) => claim.kind !== 'finding' || sourceWord.test(claim.wording), {
    path: ['wording'],
    error: 'A finding does not say where it comes from. Name the study, review or guideline.',
  });

/** A claim's mark in words. A claim without support has no certainty to show. */
export const formatClaimMark = ({ verdict, certainty }: Pick<Claim, 'verdict' | 'certainty'>): string =>
  [verdictMarks[verdict], ...(hasSupport({ verdict }) ? [certainties[certainty]] : [])].filter(Boolean).join(', ');

/** All of content/claims.yaml. */
export const claimsSchema = z.array(claimSchema).superRefine(uniqueBy('id'));

/** One health claim. */
export type Claim = z.infer<typeof claimSchema>;

/** /evidence.json: every claim of published articles with the addresses of these, and every source. */
export const ledgerSchema = z.strictObject({
  $schema: z.string(),
  title: z.string(),
  license: z.literal('CC-BY-4.0'),
  claims: z.array(claimSchema.safeExtend({ saidIn: z.array(z.string()) })),
  sources: z.array(sourceSchema),
});

export type LedgerData = z.infer<typeof ledgerSchema>;

const hedgeWords = uniqueList(
  nonEmptyText.regex(/^[a-z ]+$/, 'A hedge has other signs than small letters. Write it in small letters.'),
);

/** content/hedges.yaml: the hedging words for each certainty, such as "may" for low, and the source that gives them. */
export const hedgesSchema = z.strictObject({
  sources: z.array(z.string()).length(1, 'This table has not just one source. Name the one it is from.'),
  /** A claim of kind "effect" must contain one of its certainty's words, and none of another's. */
  words: z.record(keyOf(certainties, 'certainties').exclude(['none']), hedgeWords),
});

export type Hedges = z.infer<typeof hedgesSchema>;
