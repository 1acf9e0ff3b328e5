import type { Pattern, Quiz } from '../schemas/quiz.ts';
import { neededChange } from './change-rule.ts';
import { asCheck } from './check-steps.ts';
import { lengthFor } from './lengths.ts';
import { type Answers, nextStep, patternOf } from './next.ts';
import { lookBackOf } from './plan.ts';
import { type Stop, stop } from './stop.ts';

/** What a progress check can say. */
export type Verdict = keyof Quiz['check']['verdicts'];
/** Why it says so. */
export type Reason = keyof Quiz['check']['reasons'];

/** The answer to "has it helped enough to go on?". Pain is in points of 0 to 10. */
export interface Check {
  kind: 'check';
  verdict: Verdict;
  reason: Reason;
  pattern: Pattern;
  /** How many sessions the reader has had. */
  sessions: number;
  start: number;
  now: number;
  /** How far pain fell; less than 0 when it rose. */
  fell: number;
  /** How far it has to fall to be worthwhile. */
  needed: number;
  /** The session after which to check again; none when nothing more is advised, and at the end of a course. */
  until?: number;
}

/**
 * The outcome of a progress check.
 * @returns a stop as soon as a gate or the pain at the start calls for one, a check when all is answered, else nothing
 */
export const checkOutcome = (quiz: Quiz, answers: Answers): Stop | Check | undefined =>
  stop(quiz, answers) ?? check(quiz, answers);

function check(quiz: Quiz, answers: Answers): Check | undefined {
  const pattern = patternOf(quiz, answers);
  const { severity: start, sessions, now } = answers;
  if (nextStep(asCheck(quiz), answers) || !pattern || start === undefined || !sessions || now === undefined) return;
  const facts = { pattern, sessions, start, now, fell: start - now, needed: neededChange(quiz, start) };
  const checks = lookBackOf(quiz, answers, pattern).sessions;
  const [verdict, reason] = judge(quiz, facts, checks);
  const until = verdict === 'go-on' || verdict === 'wait' ? nextCheck(pattern, checks, sessions) : undefined;
  return { kind: 'check', verdict, reason, ...facts, ...(until && { until }) };
}

type Facts = Pick<Check, 'pattern' | 'sessions' | 'start' | 'now' | 'fell' | 'needed'>;

/** The first verdict that fits, from the most careful to the least, but for the sessions that come before the first check. */
function judge(quiz: Quiz, facts: Facts, [first = 1]: number[]): [Verdict, Reason] {
  const { pattern, sessions, start, now, fell, needed } = facts;
  const length = lengthFor(quiz, now);
  if (!length || 'stop' in length) return ['see-someone', 'severe'];
  if (now >= start + quiz.check.worse) return ['see-someone', 'worse'];
  if (isCourse(pattern) && sessions > courseOf(pattern)) return ['see-someone', 'past-course'];
  if (pattern.lookBack.gone && now > 0) return ['see-someone', 'still-there'];
  if (sessions < first) return ['wait', 'early'];
  if (fell < needed) return ['stop', 'too-little'];
  if (start === 0) return ['go-on', 'no-pain'];
  if (isCourse(pattern) && sessions === courseOf(pattern)) return ['go-on', 'course-done'];
  return ['go-on', pattern.lookBack.gone ? 'gone' : 'enough'];
}

/** Whether a pattern's sessions end, so that no check comes after the last. */
export const isCourse = ({ start, lookBack }: Pattern): boolean => courseOf({ start }) > 1 && !lookBack.again;

const courseOf = ({ start }: Pick<Pattern, 'start'>): number => start.sessions ?? 0;

/**
 * The session after which the next check comes.
 * @param checks the first checks, in order; a pattern that is no course has others after them
 * @returns nothing when a course has no check left
 */
export function nextCheck(pattern: Pattern, checks: number[], sessions: number): number | undefined {
  const planned = checks.find((check) => check > sessions);
  if (planned !== undefined || isCourse(pattern)) return planned;
  const [first = 1, last = first] = [checks[0], checks.at(-1)];
  const again = pattern.lookBack.again ?? first;
  return last + again * (Math.floor((sessions - last) / again) + 1);
}
