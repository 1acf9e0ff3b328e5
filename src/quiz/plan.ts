import type { Pattern, Quiz, Rule } from '../schemas/quiz.ts';
import { lengthFor, within } from './lengths.ts';
import { type Answers, nextStep, patternOf } from './next.ts';

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
  basis: Basis[];
  /** The rules that shaped the plan. */
  rules: Rule[];
}

/** Whether a rule's conditions all hold. An absent condition always holds. */
function applies({ when }: Rule, answers: Answers): boolean {
  const comfort = answers.comfort ?? [];
  return (
    (!when.pattern || when.pattern.includes(answers.pattern ?? '')) &&
    (!when.severity || within(when.severity, answers.severity)) &&
    (!when.duration || when.duration.includes(answers.duration ?? '')) &&
    (!when.comfort || (when.comfort === 'none' ? comfort.length === 0 : comfort.includes(when.comfort)))
  );
}

/** The rules that hold for the answers. */
const rulesFor = (quiz: Quiz, answers: Answers): Rule[] => quiz.rules.filter((rule) => applies(rule, answers));

/** When a pattern's progress checks come, the first made sooner where a rule asks for it. */
export function lookBackOf(quiz: Quiz, answers: Answers, { lookBack }: Pattern): Pattern['lookBack'] {
  const sooner = soonest(rulesFor(quiz, answers), lookBack);
  return sooner ? advanced(lookBack, sooner.by) : lookBack;
}

/** The plan that the answers give; nothing while a step is open, or where the severity gives no length. */
export function plan(quiz: Quiz, answers: Answers): Plan | undefined {
  const pattern = patternOf(quiz, answers);
  const length = lengthFor(quiz, answers.severity);
  if (nextStep(quiz, answers) || !pattern || !length || !('minutes' in length)) return;
  const rules = rulesFor(quiz, answers);
  const minutes = Math.min(length.minutes, ...rules.flatMap((rule) => rule.minutes ?? []));
  const sooner = soonest(rules, pattern.lookBack);
  const lookBack = lookBackOf(quiz, answers, pattern);
  return {
    kind: 'plan',
    pattern,
    minutes,
    ...(length.equal && minutes > length.equal && { equalMinutes: length.equal }),
    lookBack,
    basis: [
      lengthBasis(minutes, length),
      ...pattern.basis.map((row) => (sooner && row.of === 'look-back' ? soonerBasis(lookBack, sooner) : row)),
    ],
    rules,
  };
}

type Sooner = NonNullable<Rule['sooner']> & Pick<Rule, 'sources'>;

/** The earliest look-back that a rule asks for, where that is before the pattern's own. */
const soonest = (rules: Rule[], { sessions: [first = 0] }: Pattern['lookBack']): Sooner | undefined =>
  rules
    .flatMap(({ sooner, sources }) => (sooner && sooner.by < first ? [{ ...sooner, sources }] : []))
    .sort((a, b) => a.by - b.by)[0];

/** A look-back whose first session is an earlier one; those after it stay. */
function advanced(lookBack: Pattern['lookBack'], first: number): Pattern['lookBack'] {
  const sessions = [first, ...lookBack.sessions.slice(1)];
  return { ...lookBack, words: `After ${sessions.map((n) => `session ${n}`).join(', and after ')}`, sessions };
}

/** What a look-back rests on that a rule has made sooner. */
const soonerBasis = ({ words }: Pattern['lookBack'], { why, sources }: Sooner): Basis => ({
  number: `Progress check ${words.toLowerCase()}`,
  of: 'look-back',
  basis: 'judgement',
  why,
  sources,
});

function lengthBasis(minutes: number, length: Omit<Basis, 'number'> & { minutes: number }): Basis {
  const { basis, why, sources } = length;
  const number = `${minutes} minutes`;
  if (minutes === length.minutes) return { number, basis, why, sources };
  return {
    number,
    basis: 'trial',
    why: `Kept to ${number} by your answers. ${minutes} is the length that trials tested.`,
    sources,
  };
}
