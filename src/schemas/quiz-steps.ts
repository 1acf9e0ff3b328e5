import { z } from 'zod';
import { onceEach, said } from './ids.ts';

/** An id, as links, rules and anchors name it. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write the id in small letters, digits and hyphens.');
/** Words that readers see. */
export const words = said.min(2);
/** Ids of content/sources.yaml. */
export const sources = z.array(z.string()).default([]);

/** An id beside which a step offers "None of these" or "I'm not sure" by itself. */
const tick = id.regex(/^(?!(none|unsure)$)/, 'The ids none and unsure are taken. Choose another.');

/** searches: lay phrases that bring up the emergency card in the search; how they are read, search/danger.ts says. */
const search = z
  .string()
  .regex(
    /^=?[a-z/]+( [-=]?[a-z/]+)*$/,
    'Write words of small letters: "/" between choices, "-" before what must not be said, "=" before forms that count alone.',
  );
const sign = z.strictObject({ id: tick, words, why: words, sources, searches: z.array(search).default([]) });

/** A list of signs that may end the quiz, and the page that it then shows. Pages tell how urgent it is by its id. */
export const gate = z.strictObject({
  id: z.enum(['emergency', 'clinician']),
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

const asked = {
  title: words,
  hint: words.optional(),
  /** Can be opened, and is never asked: never written, but given to some questions of a progress check. */
  optional: z.literal(true).optional(),
};
const answers = z
  .array(z.strictObject({ id: tick, words }))
  .min(1)
  .superRefine(onceEach('id'));
/** What a progress check asks besides. unit: what follows the number when it is said again, such as "4 so far". */
const scale = { ...asked, kind: z.literal('scale'), low: words, high: words };
export const checkQuestions = [
  z.strictObject({ ...scale, id: z.literal('sessions'), from: z.literal(1), to: z.int().max(52), unit: words }),
  z.strictObject({ ...scale, id: z.literal('now'), from: z.literal(0), to: z.literal(10) }),
] as const;
/** A question after the gates. The engine knows each by its id; links and rules name them too. Patterns answer the first. */
export const question = z.discriminatedUnion('id', [
  z.strictObject({ ...asked, id: z.literal('pattern'), kind: z.literal('one') }),
  z.strictObject({ ...asked, id: z.literal('duration'), kind: z.literal('one'), answers }),
  z.strictObject({ ...asked, id: z.literal('comfort'), kind: z.literal('many'), answers }),
  z.strictObject({
    ...asked,
    id: z.literal('severity'),
    kind: z.literal('scale'),
    from: z.literal(0),
    to: z.literal(10),
    low: words,
    high: words,
  }),
  ...checkQuestions,
]);
