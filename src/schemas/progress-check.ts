import { z } from 'zod';
import { checkQuestions, sources, words } from './quiz-steps.ts';

/** Words with places for numbers in braces, such as "You are at {now}." */
const places = ['start', 'now', 'change', 'needed', 'sessions', 'until', 'course'];
const template = words.refine(
  (text) => [...text.matchAll(/\{(.*?)\}/g)].every(([, place = '']) => places.includes(place)),
  `Braces hold what the quiz cannot fill in. Write only these in braces: ${places.join(', ')}.`,
);

const verdict = z.strictObject({
  title: template,
  /** Which answers lead here, for the diagram and for paper. */
  when: words,
  do: z.array(template).min(1),
});

const title = z.strictObject({ title: words, hint: words.optional() });

/** The progress check: what it asks, the rule of change, and what each verdict and each reason says. */
export const check = z.strictObject({
  name: words,
  lead: words,
  /** How the quiz's own questions read when they ask about the start. */
  began: z.strictObject({ pattern: title.optional(), severity: title.optional(), duration: title.optional() }),
  questions: z.tuple([checkQuestions[0], checkQuestions[1]]),
  /** The change that counts: the smaller of some points and a share of the start. words: the rule for readers. */
  change: z.strictObject({
    points: z.int().min(1).max(10),
    percent: z.int().min(1).max(100),
    words,
    /** The rule for a reader who begins now. */
    yours: template,
    why: words,
    sources,
  }),
  /** How many points above the start count as worse. */
  worse: z.int().min(1).max(10),
  verdicts: z.strictObject({ 'go-on': verdict, wait: verdict, stop: verdict, 'see-someone': verdict }),
  reasons: z.strictObject({
    severe: template,
    worse: template,
    'past-course': template,
    'still-there': template,
    early: template,
    'too-little': template,
    'no-pain': template,
    'course-done': template,
    enough: template,
    gone: template,
  }),
  /** The words at the end of a course that has helped, in place of those of "go on". */
  courseDone: z.strictObject({ title: template, do: z.array(template).min(1) }),
  /** How to decide without a computer. */
  paper: z.array(words).min(1),
  /** What all verdicts rest on. */
  untested: words,
});
