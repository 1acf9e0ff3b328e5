import type { Pattern, Quiz } from '../schemas/quiz.ts';
import type { QuizEngine } from './engine.ts';
import { type Basis, createPlanner } from './plan.ts';
import type { Answers } from './steps.ts';
import type { Stop } from './stop.ts';
import { formatCount } from './words.ts';

export type Verdict = keyof Quiz['check']['verdicts'];
type Reason = keyof Quiz['check']['reasons'];

/** The answer to "has it helped enough to go on?". Pain is in points of 0 to 10. */
export interface Check {
  kind: 'check';
  verdict: Verdict;
  reason: Reason;
  pattern: Pattern;
  /** How many sessions the reader has had. */
  sessionsHad: number;
  /** Pain on a usual day before the first session, and today. */
  painAtStart: number;
  painNow: number;
  /** How far pain fell, below 0 when it rose. */
  fell: number;
  /** How far it has to fall to be worthwhile. */
  needed: number;
  /** The session after which to check again. Absent when no more sessions are advised, and at the end of a course. */
  until?: number;
}

/**
 * How much pain has to fall before the change is worthwhile, in whole points of 0 to 10: the smaller of a fixed number of points
 * and a share of the pain at the start, rounded up, at least 1. It is 0 for no pain, which cannot fall.
 * The numbers are those of Ostelo 2008, in content/quiz.yaml.
 * @param painAtStart on a usual day before the first session, 0 to 10
 */
export function findNeededChange({ check: { change } }: Pick<Quiz, 'check'>, painAtStart: number): number {
  if (painAtStart === 0) return 0;
  return Math.max(1, Math.ceil(Math.min(change.points, (painAtStart * change.percent) / 100)));
}

/** The rule as a table: each range of pain at the start, lowest and highest, that asks for the same change. Only pain that a plan takes. */
export function tabulateChange(quiz: Pick<Quiz, 'check' | 'lengths'>): { starts: [number, number]; needed: number }[] {
  const rows: { starts: [number, number]; needed: number }[] = [];
  for (let pain = 1; quiz.lengths.some((band) => 'minutes' in band && band.severity[1] >= pain); pain++) {
    const needed = findNeededChange(quiz, pain);
    const last = rows.at(-1);
    if (last?.needed === needed) last.starts[1] = pain;
    else rows.push({ starts: [pain, pain], needed });
  }
  return rows;
}

/**
 * Creates the function that judges the answers of a progress check.
 * @returns outcomeOf, which gives a stop as soon as a gate or the pain at the start calls for one, a check when every step
 * is answered, and undefined before
 */
export function createProgressCheck(engine: QuizEngine) {
  const { quiz, patternOf, nextStep, findStop, findBand } = engine;
  const { checksFor } = createPlanner(engine);
  /** The first verdict that fits, from the most careful to the least, but for the sessions that come before the first check. */
  function judge(facts: Facts, [firstCheck]: CheckSessions): [Verdict, Reason] {
    const { pattern, sessionsHad, painAtStart, painNow, fell, needed } = facts;
    const band = findBand(painNow);
    if (!band || 'stop' in band) return ['see-someone', 'severe'];
    if (painNow >= painAtStart + quiz.check.worse) return ['see-someone', 'worse'];
    if (isCourse(pattern) && sessionsHad > courseLength(pattern)) return ['see-someone', 'past-course'];
    if (pattern.checks.gone && painNow > 0) return ['see-someone', 'still-there'];
    if (sessionsHad < firstCheck) return ['wait', 'early'];
    if (fell < needed) return ['stop', 'too-little'];
    if (painAtStart === 0) return ['go-on', 'no-pain'];
    if (isCourse(pattern) && sessionsHad === courseLength(pattern)) return ['go-on', 'course-done'];
    return ['go-on', pattern.checks.gone ? 'gone' : 'enough'];
  }
  function judgeAnswers(answers: Answers): Check | undefined {
    const { severity: painAtStart, sessions: sessionsHad, now: painNow } = answers;
    const pattern = patternOf(answers);
    if (nextStep(answers) || !pattern || painAtStart === undefined || !sessionsHad || painNow === undefined) return;
    const [fell, needed] = [painAtStart - painNow, findNeededChange(quiz, painAtStart)];
    const facts = { pattern, sessionsHad, painAtStart, painNow, fell, needed };
    const checks = checksFor(answers, pattern).sessions;
    const [verdict, reason] = judge(facts, checks);
    const until = verdict === 'go-on' || verdict === 'wait' ? findNextCheck(pattern, checks, sessionsHad) : undefined;
    return { kind: 'check', verdict, reason, ...facts, ...(until && { until }) };
  }
  const outcomeOf = (answers: Answers): Stop | Check | undefined => findStop(answers) ?? judgeAnswers(answers);
  return { outcomeOf };
}

type Facts = Pick<Check, 'pattern' | 'sessionsHad' | 'painAtStart' | 'painNow' | 'fell' | 'needed'>;
/** The sessions after which checks come, in order. */
type CheckSessions = Pattern['checks']['sessions'];

/** Whether a pattern's sessions end, so that no check comes after the last. */
export const isCourse = ({ start, checks }: Pattern): boolean => courseLength({ start }) > 1 && !checks.again;

/** How many sessions a course has. 0 where sessions have no end. */
const courseLength = ({ start }: Pick<Pattern, 'start'>): number => start.sessions ?? 0;

/**
 * The session after which the next check comes.
 * @param checks the first ones. A pattern that is no course has more after them
 * @returns undefined when a course has no check left
 */
export function findNextCheck(pattern: Pattern, checks: CheckSessions, sessionsHad: number): number | undefined {
  const planned = checks.find((session) => session > sessionsHad);
  if (planned !== undefined || isCourse(pattern)) return planned;
  const last = checks.at(-1) ?? checks[0];
  const again = pattern.checks.again ?? checks[0];
  return last + again * (Math.floor((sessionsHad - last) / again) + 1);
}

/** A change of pain in words: "2 points less", "1 point more" or "no change". */
export const formatChange = (fell: number): string =>
  fell === 0 ? 'no change' : `${formatCount(Math.abs(fell), 'point')} ${fell > 0 ? 'less' : 'more'}`;

/** The rule of change for a reader who begins now. Undefined for a pain of 0, which cannot fall. */
export function describeChangeAhead(quiz: Quiz, painAtStart: number): string | undefined {
  const needed = findNeededChange(quiz, painAtStart);
  return needed
    ? fill(quiz.check.change.yours, { start: painAtStart, needed: formatCount(needed, 'point') })
    : undefined;
}

/** Numbers and words, by the places in a text that they go to. */
type Places = Record<string, string | number | undefined>;

const fill = (text: string, places: Places) => text.replace(/\{(\w+)\}/g, (_, place: string) => String(places[place]));

/**
 * What a check tells its reader: the words of content/quiz.yaml, with the reader's numbers in their places. The reason is why
 * it says so, the basis what it rests on.
 */
export function describeCheck({ check: words }: Quiz, check: Check) {
  const { painAtStart, painNow, fell, needed, sessionsHad, until, pattern, reason, verdict } = check;
  const places: Places = {
    start: painAtStart,
    now: painNow,
    needed,
    until,
    change: formatChange(fell),
    sessions: formatCount(sessionsHad, 'session'),
    course: formatCount(courseLength(pattern), 'session'),
  };
  const { title, do: steps } = verdict === 'go-on' && until === undefined ? words.courseDone : words.verdicts[verdict];
  const { why, sources } = words.change;
  // The rule of change is part of it where pain was compared with the start.
  const rule: Basis = { number: `${formatCount(needed, 'point')} less`, basis: 'consensus', why, sources };
  const isRule = ['too-little', 'enough', 'course-done'].includes(reason);
  return {
    title: fill(title, places),
    reason: fill(words.reasons[reason], places),
    steps: steps.map((step) => fill(step, places)),
    basis: [...(isRule ? [rule] : []), ...pattern.basis.filter(({ about }) => about === 'check')],
  };
}
