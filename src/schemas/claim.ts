import { z } from 'zod';

/** What our reading says of a claim. */
export const verdicts = ['supported', 'partly', 'overstated', 'not-verified'] as const;

/** How sure anyone can be, in the GRADE words; "none" means that nothing found tests it. */
const certainties = ['high', 'moderate', 'low', 'very-low', 'none'] as const;

/** One entry of content/claims.yaml. */
export const claimSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'Write the id in small letters and hyphens.'),
    wording: z.string().endsWith('.', 'End the wording with a full stop.'),
    verdict: z.enum(verdicts, { error: `Use one of these verdicts: ${verdicts.join(', ')}.` }),
    certainty: z.enum(certainties, { error: `Use one of these certainties: ${certainties.join(', ')}.` }),
    sources: z.array(z.string()),
    why: z.string(),
    /** Its number among the ten claims of the article that the site began from. */
    article: z.int().min(1).max(10).optional(),
  })
  .refine((claim) => claim.sources.length > 0 || claim.verdict === 'overstated' || claim.verdict === 'not-verified', {
    path: ['sources'],
    error: 'A claim that is supported or partly supported needs a source. Add one, or change the verdict.',
  });

/** One health claim. */
export type Claim = z.infer<typeof claimSchema>;
