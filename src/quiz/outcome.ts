import type { Gate, Pattern, Quiz, Rule } from '../schemas/quiz.ts';
import { type Answers, nextStep, patternOf } from './next.ts';

/** The quiz ends without a plan: which stop page, and the reasons to show on it. */
export interface Stop {
  kind: 'stop';
  gate: Gate;
  reasons: string[];
}

/** One number of a plan, and what it rests on. */
export type Basis = Pattern['basis'][number];

/** The answer to "how often, and how long?". Lengths are in minutes, look-backs in sessions. */
export interface Plan {
  kind: 'plan';
  pattern: Pattern;
  minutes: number;
  /** A shorter length that is as good a choice, when one is. */
  equalMinutes?: number;
  lookBack: Pattern['lookBack'];
  session: string[];
  basis: Basis[];
  /** The rules that shaped the plan. */
  rules: Rule[];
}

/** Exactly one of these ends every quiz. */
export type Outcome = Stop | Plan;

/**
 * The outcome that the answers give.
 * @returns a stop as soon as a gate or the severity calls for one, a plan when every step is answered, else nothing
 */
export function outcome(quiz: Quiz, answers: Answers): Outcome | undefined {
  return stopAtGate(quiz, answers) ?? stopAtSeverity(quiz, answers) ?? plan(quiz, answers);
}

function stopAtGate(quiz: Quiz, answers: Answers): Stop | undefined {
  for (const gate of quiz.gates) {
    const ticks = answers.gates[gate.id];
    if (!ticks) return undefined;
    if (ticks.length === 1 && ticks[0] === 'none') continue;
    const signs = gate.signs.filter((sign) => ticks.includes(sign.id));
    return {
      kind: 'stop',
      gate,
      reasons: signs.length ? signs.map((s) => `${s.words}. ${s.why}`) : [gate.stop.unsure],
    };
  }
  return undefined;
}

const within = ([from, to]: [number, number], n: number) => from <= n && n <= to;

const lengthFor = (quiz: Quiz, severity: number) => quiz.lengths.find((length) => within(length.severity, severity));

function stopAtSeverity(quiz: Quiz, answers: Answers): Stop | undefined {
  if (answers.severity === undefined || nextStep(quiz, { gates: answers.gates }) !== quiz.questions[0]?.id)
    return undefined;
  const length = lengthFor(quiz, answers.severity);
  const gate = length && 'stop' in length && quiz.gates.find((g) => g.id === length.stop);
  return gate ? { kind: 'stop', gate, reasons: [gate.stop.severe ?? gate.stop.say] } : undefined;
}

/** Whether a rule's conditions all hold. An absent condition always holds. */
function applies({ when }: Rule, answers: Answers): boolean {
  const comfort = answers.comfort ?? [];
  return (
    (!when.pattern || when.pattern.includes(answers.pattern ?? '')) &&
    (!when.severity || within(when.severity, answers.severity ?? Number.NaN)) &&
    (!when.duration || when.duration.includes(answers.duration ?? '')) &&
    (!when.comfort || (when.comfort === 'none' ? comfort.length === 0 : comfort.includes(when.comfort)))
  );
}

function plan(quiz: Quiz, answers: Answers): Plan | undefined {
  const pattern = patternOf(quiz, answers);
  const length = lengthFor(quiz, answers.severity ?? Number.NaN);
  if (nextStep(quiz, answers) || !pattern || !length || !('minutes' in length)) return;
  const rules = quiz.rules.filter((rule) => applies(rule, answers));
  const minutes = Math.min(length.minutes, ...rules.flatMap((rule) => rule.minutes ?? []));
  const sooner = Math.min(...rules.flatMap((rule) => rule.lookBackBy ?? []));
  const lookBack = lookBackBy(pattern.lookBack, sooner);
  return {
    kind: 'plan',
    pattern,
    minutes,
    ...(length.equal && minutes > length.equal && { equalMinutes: length.equal }),
    lookBack,
    session: rules.flatMap((rule) => rule.session ?? []),
    basis: [
      lengthBasis(minutes, length),
      ...pattern.basis.map((row) => (row.of && lookBack !== pattern.lookBack ? soonerBasis(lookBack, rules) : row)),
    ],
    rules,
  };
}

const lookBackBy = (lookBack: Pattern['lookBack'], session: number): Pattern['lookBack'] =>
  (lookBack.sessions[0] ?? 0) <= session
    ? lookBack
    : { words: `After ${session} sessions`, sessions: [session, ...lookBack.sessions.slice(1)] };

/** What a look-back rests on that a rule has made sooner. */
const soonerBasis = ({ words }: Pattern['lookBack'], rules: Rule[]): Basis => ({
  number: `Look back ${words.toLowerCase()}`,
  of: 'look-back',
  basis: 'judgement',
  why: rules.find((rule) => rule.lookBackBy)?.why ?? '',
  sources: [],
});

function lengthBasis(minutes: number, length: { minutes: number; why: string; sources: string[] }): Basis {
  const shortened = minutes < length.minutes;
  const why = shortened
    ? `Kept to ${minutes} minutes by your answers. ${minutes} is the length that trials tested.`
    : length.why;
  return { number: `${minutes} minutes`, basis: minutes === 60 ? 'trial' : 'judgement', why, sources: length.sources };
}
