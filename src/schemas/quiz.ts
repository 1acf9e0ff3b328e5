import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write the id in small letters, digits and hyphens.');
const words = z.string().min(2);
const sources = z.array(z.string()).default([]);
const minutes = z.literal([60, 75, 90], { error: 'A session is 60, 75 or 90 minutes.' });
const range = z.tuple([z.int(), z.int()]).refine(([from, to]) => from <= to, 'Write the smaller number first.');

/** searches: lay phrases that bring up the emergency card in the search. */
const sign = z.strictObject({ id, words, why: words, sources, searches: z.array(z.string()).default([]) });

const gate = z.strictObject({
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
const asked = { id, title: words, hint: words.optional() };
const question = z.discriminatedUnion('kind', [
  z.strictObject({ ...asked, kind: z.literal('one'), answers: z.array(answer).optional() }),
  z.strictObject({ ...asked, kind: z.literal('many'), answers: z.array(answer).min(1) }),
  z.strictObject({ ...asked, kind: z.literal('scale'), from: z.int(), to: z.int(), low: words, high: words }),
]);

/** Where a number comes from: the sales article's custom, a trial, or our own judgement. */
const bases = ['article', 'trial', 'judgement'] as const;

const pattern = z.strictObject({
  id,
  words,
  name: words,
  description: z.string().min(70).max(155),
  skip: z.array(id).default([]),
  start: z.strictObject({ words, everyDays: range, sessions: z.int().positive().optional() }),
  after: z.strictObject({ words, everyDays: range.optional() }),
  /** days: how long after the session named; one day when left out. */
  lookBack: z.strictObject({
    words,
    sessions: z.array(z.int().positive()).min(1),
    days: z.int().positive().optional(),
  }),
  /** of: which number of the plan a row is about, where a rule may change that number. */
  basis: z
    .array(
      z.strictObject({
        number: words,
        of: z.literal('look-back').optional(),
        basis: z.enum(bases),
        why: words,
        sources,
      }),
    )
    .min(1),
  stop: words,
});

const length = z.union([
  z.strictObject({ severity: range, minutes, equal: minutes.optional(), why: words, sources }),
  z.strictObject({ severity: range, stop: id }),
]);

const rule = z.strictObject({
  id,
  when: z.strictObject({
    pattern: z.array(id).optional(),
    severity: range.optional(),
    duration: z.array(id).optional(),
    comfort: id.optional(),
  }),
  minutes: minutes.optional(),
  session: words.optional(),
  lookBackBy: z.int().positive().optional(),
  /** Why a look-back comes sooner. */
  why: words.optional(),
  note: words.optional(),
  link: id.optional(),
  href: z.string().startsWith('/').optional(),
  sources,
});

const link = z.strictObject({ href: z.string().startsWith('/'), words });

/** The shape of content/quiz.yaml; quizSchema in quiz-checks.ts adds the checks across its parts. */
export const quizShape = z.strictObject({
  gates: z.array(gate).min(1),
  noneOfThese: z.literal('None of these'),
  notSure: words,
  questions: z.array(question).min(1),
  patterns: z.array(pattern).min(1),
  lengths: z.array(length).min(1),
  rules: z.array(rule),
  bases: z.record(z.enum(bases), words),
  untested: words,
  first: z.array(words),
  stopAlways: words,
  askTherapist: z.array(words),
  more: z.array(link),
});

/** All that the quiz knows. */
export type Quiz = z.infer<typeof quizShape>;
/** One list of signs that may end the quiz. */
export type Gate = Quiz['gates'][number];
/** One question after the gates. */
export type Question = Quiz['questions'][number];
/** One kind of pain and its plan. */
export type Pattern = Quiz['patterns'][number];
/** What a rule adds to a plan, and when. */
export type Rule = Quiz['rules'][number];
