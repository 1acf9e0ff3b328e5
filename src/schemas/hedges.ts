import { z } from 'zod';
import type { certainties } from './claim.ts';
import { said, set } from './ids.ts';

const words = set(said.regex(/^[a-z ]+$/, 'A hedge has other signs than small letters. Write it in small letters.'));

/** content/hedges.yaml: the words that say how sure anyone can be, by certainty, and the source that gives them. */
export const hedgesSchema = z.strictObject({
  sources: z.array(z.string()).length(1, 'This table has not just one source. Name the one it is from.'),
  /** One of these stands in each claim of that certainty that says what something does; none stands in those of another. */
  words: z.strictObject({ high: words, moderate: words, low: words, 'very-low': words } satisfies Record<
    Exclude<keyof typeof certainties, 'none'>,
    unknown
  >),
});

/** How a claim's wording tells its certainty. */
export type Hedges = z.infer<typeof hedgesSchema>;
