import { z } from 'zod';
import { uniqueBy } from './fields.ts';
import { check } from './progress-check.ts';
import { checkConsistency } from './quiz-consistency.ts';
import { gate, id, link, question, sources, words } from './quiz-steps.ts';

const minutes = z.literal([60, 75, 90], {
  error: 'A session is 60, 75 or 90 minutes, and this is none of them. Write one of the three.',
});
const rangeOf = (number: z.ZodInt) =>
  z
    .tuple([number, number])
    .refine(([from, to]) => from <= to, 'The larger number is first. Write the smaller number first.');
const range = rangeOf(z.int().min(0).max(10));
const days = z.int().positive().max(366);

/** What a number rests on: common practice (a sales page's), a trial, a consensus of experts, or our own judgement. */
const basis = z.enum(['common-practice', 'trial', 'consensus', 'judgement']);

const pattern = z
  .strictObject({
    id,
    words,
    name: words,
    description: z.string().min(70).max(155),
    skip: z.array(z.enum(['duration', 'comfort'])).default([]),
    start: z
      .strictObject({
        words,
        everyDays: rangeOf(z.int().min(0).max(366)),
        sessions: z.int().positive().max(52).optional(),
      })
      .refine(({ everyDays, sessions }) => sessions || everyDays[1] > 0, {
        path: ['sessions'],
        error: 'Sessions without a day between them have no end. Say how many there are.',
      }),
    after: z.strictObject({ words }),
    /** When progress checks come, after which sessions. days: how long after the session; one day when left out. */
    checks: z.strictObject({
      words,
      sessions: z
        .array(z.int().positive())
        .min(1)
        .refine(
          (all) => all.every((n, i) => n > (all[i - 1] ?? 0)),
          'A progress check does not come after the one before it. Write checks in order, each once.',
        )
        // For the types: a list of one or more always has a first.
        .transform((all) => all as [number, ...number[]]),
      days: days.optional(),
      /** After how many more sessions each later check comes: as many as before the first when left out. A course has none. */
      again: z.int().positive().max(52).optional(),
      /** Whether the pain should be gone by the check, not only less. */
      gone: z.literal(true).optional(),
    }),
    /** about: marks the row about the progress checks, whose time a rule may change. */
    basis: z
      .array(
        z.strictObject({
          number: words,
          about: z.literal('check').optional(),
          basis,
          why: words,
          sources,
        }),
      )
      .refine((rows) => rows.filter(({ about }) => about === 'check').length === 1, {
        error:
          'A plan has one row about its progress checks, and none or several of these say so. Write "about: check" in just one.',
      }),
    stopWhen: words,
  })
  .refine(({ start, checks }) => !start.sessions || (checks.sessions.at(-1) ?? 0) <= start.sessions, {
    path: ['checks', 'sessions'],
    error: 'A progress check comes after the last session. Lower it.',
  });

/** A band of pain: how long its sessions are, or the gate whose stop page it leads to. */
const band = z.union([
  z.strictObject({ severity: range, minutes, equal: minutes.optional(), basis, why: words, sources }),
  z.strictObject({ severity: range, stop: id }),
]);

const rule = z.strictObject({
  id,
  when: z.strictObject({
    pattern: z.array(id).min(1, 'No pattern is named. Name a pattern.').optional(),
    severity: range.optional(),
    duration: z.array(id).min(1, 'No duration is named. Name a duration.').optional(),
    comfort: id.optional(),
  }),
  minutes: z.literal(60, { error: 'A rule may only shorten a session. Write 60.' }).optional(),
  session: words.optional(),
  /** by: the session after which the first progress check comes at the latest. */
  sooner: z.strictObject({ by: z.int().positive(), why: words }).optional(),
  note: words.optional(),
  /** Where to read on. */
  link: link.optional(),
  sources,
});

/** The shape of content/quiz.yaml. */
const quizShape = z.strictObject({
  gates: z.array(gate).min(1).superRefine(uniqueBy('id')),
  noneOfThese: z.literal('None of these'),
  notSure: words,
  questions: z.array(question).min(1).superRefine(uniqueBy('id')),
  patterns: z
    .array(pattern)
    .min(1)
    .superRefine(uniqueBy('id'))
    .superRefine(uniqueBy('words', () => 'Another pattern has the same words. Reword one of the two.')),
  lengths: z.array(band).min(1),
  rules: z.array(rule).superRefine(uniqueBy('id')),
  check,
  bases: z.record(basis, words),
  untested: words,
  first: z.array(words),
  stopAlways: words,
  /** The emergency signs in short, and the numbers to call. signs: the signs of the first gate that a line covers. */
  helpNow: z.strictObject({
    title: words,
    lines: z.array(z.strictObject({ signs: z.array(id).min(1), words })).min(1),
  }),
  /** The words of the calendar file: its name, its events, what the check asks, and the reminder of it. */
  calendar: z.strictObject({ name: words, session: words, check: words, ask: words, reminder: words }),
  askTherapist: z.array(words),
  more: z.array(link),
});

/** All of content/quiz.yaml: its shape, and that its parts agree. */
export const quizSchema = quizShape.superRefine(checkConsistency);

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
