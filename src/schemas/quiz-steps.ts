import { z } from 'zod';
import { nonEmptyText, uniqueBy } from './fields.ts';

/** An id, as links, rules and anchors name it. */
export const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'This id has other signs than small letters, digits and hyphens. Write it in those alone.',
  );
/** Words that readers see. */
export const words = nonEmptyText.min(2);
/** Ids of content/sources.yaml. */
export const sources = z.array(z.string()).default([]);

/** An id beside which a step offers "None of these" or "I'm not sure" by itself. */
const tick = id.regex(/^(?!(none|unsure)$)/, 'The ids none and unsure are taken. Choose another.');

/** Lay words that bring up the danger card in the search. search/danger.ts reads them. */
const search = z
  .string()
  .regex(
    /^=?[a-z/]+( [-=]?[a-z/]+)*$/,
    'This search has signs that it may not. Write words of small letters: "/" between choices, "-" before what must not be said, "=" before forms that count alone.',
  );
/** A path on this site, with the heading to begin at. */
const path = z
  .string()
  .regex(/^\/[a-z0-9/#-]*$/, 'This is not an address on this site. Begin it with "/", as in /articles/safety/.');
export const link = z.strictObject({ href: path, words });

const sign = z.strictObject({
  id: tick,
  words,
  /** The same in words that a child understands, for those who are not sure. */
  explained: words,
  why: words,
  /** today: its stop page says first to call a doctor or 111 today. */
  urgency: z.literal('today').optional(),
  /** Where to read on about it. */
  read: path.optional(),
  sources,
  searches: z.array(search).default([]),
});

const stopPage = z.strictObject({
  title: words,
  action: words,
  /** Numbers to tap, each with the country that it is for. */
  calls: z
    .array(
      z.strictObject({
        number: z
          .string()
          .regex(/^\d{3,}$/, 'A number to call has other signs than digits. Write the digits alone, in quotes.'),
        where: words,
      }),
    )
    .default([]),
  say: words,
});

const gateId = z.enum(['emergency', 'clinician']);

/** A list of signs that may end the quiz, and the page that it then shows. The id decides how urgent pages call it. */
export const gate = z.strictObject({
  id: gateId,
  title: words,
  hint: words,
  signs: z.array(sign).min(1),
  /** Signs that the quiz does not ask about, by which the search calls for help too. */
  otherSigns: z.array(sign.pick({ words: true, urgency: true, sources: true, searches: true })).default([]),
  stop: stopPage.extend({
    /** Why this page also stops the highest severities, for a gate that a length names. */
    severe: words.optional(),
  }),
  /** The page for a sign whose urgency is today, in place of stop. */
  today: stopPage.optional(),
  unsure: z.strictObject({
    /** The reason that a stop page gives to readers who were not sure. */
    words,
    /** The gate whose page for today a doubt ends on. This gate's own stop page when left out. */
    at: gateId.optional(),
    /** What to do if one of the signs does fit, when a doubt ends elsewhere than a sign. */
    fits: words.optional(),
  }),
  /** What to do after having asked, and until then. */
  after: z.array(z.strictObject({ words, link })).default([]),
});

const asked = {
  title: words,
  hint: words.optional(),
};
const answers = z
  .array(z.strictObject({ id: tick, words }))
  .min(1)
  .superRefine(uniqueBy('id'));
const scale = { ...asked, kind: z.literal('scale'), low: words, high: words };
/** What a progress check asks besides. unit: what follows the number where the answer is repeated, such as "so far". */
export const checkQuestions = [
  z.strictObject({ ...scale, id: z.literal('sessions'), from: z.literal(1), to: z.int().max(52), unit: words }),
  z.strictObject({ ...scale, id: z.literal('now'), from: z.literal(0), to: z.literal(10) }),
] as const;
/** A question after the gates. Engine, links and rules know each by its id. The answers to the first are the patterns. */
export const question = z.discriminatedUnion('id', [
  z.strictObject({ ...asked, id: z.literal('pattern'), kind: z.literal('one') }),
  z.strictObject({ ...asked, id: z.literal('duration'), kind: z.literal('one'), answers }),
  z.strictObject({ ...asked, id: z.literal('comfort'), kind: z.literal('many'), answers }),
  z.strictObject({ ...scale, id: z.literal('severity'), from: z.literal(0), to: z.literal(10) }),
  ...checkQuestions,
]);
