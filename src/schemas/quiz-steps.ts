import { z } from 'zod';

/** An id, as links, rules and anchors name it. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write the id in small letters, digits and hyphens.');
/** Words that readers see. */
export const words = z.string().min(2);
/** Ids of content/sources.yaml. */
export const sources = z.array(z.string()).default([]);

/** searches: lay phrases that bring up the emergency card in the search. */
const sign = z.strictObject({ id, words, why: words, sources, searches: z.array(z.string()).default([]) });

/** A list of signs that may end the quiz, and the page that it then shows. */
export const gate = z.strictObject({
  id,
  title: words,
  hint: words,
  signs: z.array(sign).min(1),
  stop: z.strictObject({
    title: words,
    action: words,
    numbers: words.optional(),
    say: words,
    unsure: words,
    /** Why this page also stops the highest severities; only where a length names it. */
    severe: words.optional(),
  }),
});

const answer = z.strictObject({ id, words });
const asked = { title: words, hint: words.optional() };
/** A question after the gates. The engine knows each by its id; links and rules name them too. */
export const question = z.discriminatedUnion('kind', [
  z.strictObject({
    ...asked,
    kind: z.literal('one'),
    id: z.enum(['pattern', 'duration']),
    answers: z.array(answer).optional(),
  }),
  z.strictObject({ ...asked, kind: z.literal('many'), id: z.literal('comfort'), answers: z.array(answer).min(1) }),
  z.strictObject({
    ...asked,
    kind: z.literal('scale'),
    id: z.literal('severity'),
    from: z.int(),
    to: z.int(),
    low: words,
    high: words,
  }),
]);
