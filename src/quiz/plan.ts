import type { Pattern, Rule } from '../schemas/quiz.ts';
import type { QuizEngine } from './engine.ts';
import type { Answers } from './steps.ts';
import { isWithin, type Stop } from './stop.ts';

/** One number of a plan, and what it rests on. */
export type Basis = Pattern['basis'][number];

/** The answer to "how often, and how long?". Lengths are in minutes. */
export interface Plan {
  kind: 'plan';
  pattern: Pattern;
  minutes: number;
  /** A shorter length that is as good a choice, when one is. */
  equalMinutes?: number;
  /** When progress checks come. The first may be sooner than the pattern's. */
  checks: Pattern['checks'];
  basis: Basis[];
  rules: Rule[];
}

/** Exactly one of these ends every quiz. */
export type Outcome = Stop | Plan;

/** Whether a rule's conditions all hold. An absent condition always holds. */
function applies({ when }: Rule, answers: Answers): boolean {
  const comfort = answers.comfort ?? [];
  return (
    (!when.pattern || when.pattern.includes(answers.pattern ?? '')) &&
    (!when.severity || isWithin(when.severity, answers.severity)) &&
    (!when.duration || when.duration.includes(answers.duration ?? '')) &&
    (!when.comfort || (when.comfort === 'none' ? comfort.length === 0 : comfort.includes(when.comfort)))
  );
}

/** Creates the functions that make a plan of answers. */
export function createPlanner({ quiz, patternOf, nextStep, findBand, findStop }: QuizEngine) {
  const rulesFor = (answers: Answers): Rule[] => quiz.rules.filter((rule) => applies(rule, answers));
  /** When a pattern's progress checks come, the first made sooner where a rule asks for it. */
  const checksFor = (answers: Answers, pattern: Pattern): Pattern['checks'] =>
    applyCheckRules(rulesFor(answers), pattern).checks;
  /** The plan for the answers. Undefined while a step is open, and for a severity that gives no length. */
  function planFor(answers: Answers): Plan | undefined {
    const [pattern, band] = [patternOf(answers), findBand(answers.severity)];
    if (nextStep(answers) || !pattern || !band || !('minutes' in band)) return;
    const rules = rulesFor(answers);
    const minutes = Math.min(band.minutes, ...rules.flatMap((rule) => rule.minutes ?? []));
    const { checks, sooner } = applyCheckRules(rules, pattern);
    const checkBasis = (row: Basis) => (sooner && row.about === 'check' ? soonerBasis(checks, sooner) : row);
    return {
      kind: 'plan',
      pattern,
      minutes,
      ...(band.equal && minutes > band.equal && { equalMinutes: band.equal }),
      checks,
      basis: [lengthBasis(minutes, band), ...pattern.basis.map(checkBasis)],
      rules,
    };
  }
  /** A stop as soon as a gate or the severity calls for one, a plan when every step is answered, undefined before. */
  const outcomeOf = (answers: Answers): Outcome | undefined => findStop(answers) ?? planFor(answers);
  return { checksFor, planFor, outcomeOf };
}

type Sooner = NonNullable<Rule['sooner']> & Pick<Rule, 'sources'>;

/** A pattern's progress checks under some rules, with the rule that makes the first sooner, if one does. */
function applyCheckRules(rules: Rule[], { checks }: Pattern): { checks: Pattern['checks']; sooner?: Sooner } {
  const [first, ...later] = checks.sessions;
  const [sooner] = rules
    .flatMap(({ sooner, sources }) => (sooner && sooner.by < first ? [{ ...sooner, sources }] : []))
    .sort((a, b) => a.by - b.by);
  if (!sooner) return { checks };
  const sessions: typeof checks.sessions = [sooner.by, ...later];
  const words = `After ${sessions.map((n) => `session ${n}`).join(', and after ')}`;
  return { checks: { ...checks, words, sessions }, sooner };
}

/** What a check that a rule has made sooner rests on. */
const soonerBasis = ({ words }: Pattern['checks'], { why, sources }: Sooner): Basis => ({
  number: `Progress check ${words.toLowerCase()}`,
  about: 'check',
  basis: 'judgement',
  why,
  sources,
});

function lengthBasis(minutes: number, band: Omit<Basis, 'number'> & { minutes: number }): Basis {
  const { basis, why, sources } = band;
  const number = `${minutes} minutes`;
  if (minutes === band.minutes) return { number, basis, why, sources };
  const kept = `Kept to ${number} by your answers. ${minutes} is the length that trials tested.`;
  return { number, basis: 'trial', why: kept, sources };
}

/** How many weeks of a plan are drawn. */
export const weeksDrawn = 12;

/** How many days after its session a progress check comes. */
const daysToCheck = ({ checks: { days = 1 } }: Pick<Pattern, 'checks'>): number => days;

/**
 * When a plan's sessions and progress checks fall, in whole days after the first session (day 0). Where a plan gives a
 * range, such as 2 to 3 weeks, the longer gap counts, since more sessions are not shown to be better. Plans without an end
 * are counted to the last week drawn.
 */
export function scheduleSessions({ pattern, checks }: Pick<Plan, 'pattern' | 'checks'>) {
  const gap = pattern.start.everyDays[1];
  const count = pattern.start.sessions ?? Math.floor((weeksDrawn * 7 - 1) / gap) + 1;
  const sessionDays = Array.from({ length: count }, (_, i) => i * gap);
  const checkDays = checks.sessions.flatMap((n) => {
    const day = sessionDays[n - 1];
    return day === undefined ? [] : day + daysToCheck(pattern);
  });
  return { sessionDays, checkDays };
}

/**
 * The sessions from here to the next check, and the day of that check, counted from the first of these sessions.
 * The longer gap counts, as in scheduleSessions.
 * @param sessionsHad how many sessions there were
 * @param until the session after which the check comes, later than those
 */
export function scheduleUntilCheck(pattern: Pick<Pattern, 'start' | 'checks'>, sessionsHad: number, until: number) {
  const [sessionCount, everyDays] = [until - sessionsHad, pattern.start.everyDays[1]];
  return { sessionCount, everyDays, checkDay: (sessionCount - 1) * everyDays + daysToCheck(pattern) };
}

/** The weeks, from 1, in which days fall. Weeks that are not drawn are left out. */
export const toWeeks = (days: number[]): number[] =>
  [...new Set(days.map((day) => Math.floor(day / 7) + 1))].filter((week) => week <= weeksDrawn);
