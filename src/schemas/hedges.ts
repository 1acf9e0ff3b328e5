import { z } from 'zod';
import type { certainties } from './claim.ts';
import { nonEmptyText, uniqueList } from './fields.ts';

const words = uniqueList(
  nonEmptyText.regex(/^[a-z ]+$/, 'A hedge has other signs than small letters. Write it in small letters.'),
);

/** content/hedges.yaml: the hedging words for each certainty, such as "may" for low, and the source that gives them. */
export const hedgesSchema = z.strictObject({
  sources: z.array(z.string()).length(1, 'This table has not just one source. Name the one it is from.'),
  /** A claim of kind "effect" must contain one of its certainty's words, and none of another's. */
  words: z.strictObject({ high: words, moderate: words, low: words, 'very-low': words } satisfies Record<
    Exclude<keyof typeof certainties, 'none'>,
    unknown
  >),
});

/** The hedging words by certainty. */
export type Hedges = z.infer<typeof hedgesSchema>;
