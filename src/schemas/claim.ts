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

/** Whether our verdict leans on evidence. */
const leans = ({ verdict }: { verdict: keyof typeof verdicts }) => verdict === 'supported' || verdict === 'partly';

/** One entry of content/claims.yaml. */
export const claimSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'Write the id in small letters and hyphens.'),
    wording: said.endsWith('.', 'End the wording with a full stop.'),
    verdict: oneOf(verdicts, 'verdicts'),
    certainty: oneOf(certainties, 'certainties'),
    sources: set(z.string()),
    why: said,
    /** Its number among the ten claims of the article that the site began from. */
    article: z.int().min(1).max(10).optional(),
  })
  .refine((claim) => claim.sources.length > 0 || !leans(claim), {
    path: ['sources'],
    error: 'A claim that is supported or partly supported needs a source. Add one, or change the verdict.',
  })
  .refine((claim) => claim.certainty !== 'none' || !leans(claim), {
    path: ['certainty'],
    error: 'A claim that is supported or partly supported rests on something. Say how sure, or change the verdict.',
  });

/** All of content/claims.yaml. */
export const claimsSchema = z.array(claimSchema).superRefine(onceEach('id'));

/** One health claim. */
export type Claim = z.infer<typeof claimSchema>;
