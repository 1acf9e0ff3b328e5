import type { Gate, Question, Quiz, Rule } from '../schemas/quiz.ts';
import { chosenIn } from './chosen.ts';
import { type Answers, answersOf, answerTo } from './next.ts';

/** One thing that a reader may tick or press. */
export interface Choice {
  id: string;
  words: string;
  /** Excludes every other choice, as "None of these" does. */
  alone?: boolean;
}

/** A step: a gate or a question, if the quiz has one of that id. */
export const stepOf = (quiz: Quiz, step: string): Gate | Question | undefined =>
  [...quiz.gates, ...quiz.questions].find(({ id }) => id === step);

/** A range of numbers as readers say it, such as "4 to 6", or "7" for one alone. */
export const rangeWords = ([from, to]: [number, number]): string => (from === to ? `${from}` : `${from} to ${to}`);

/** How long a session is, the shorter of two equal choices first, such as "60 minutes (up to 75 if you like)". */
export const lengthWords = (minutes: number, equal?: number): string =>
  equal ? `${equal} minutes (up to ${minutes} if you like)` : `${minutes} minutes`;

/** The answers that a rule goes with, as readers say them; empty for one that holds whatever they answer. */
export function whenWords(quiz: Quiz, { when }: Pick<Rule, 'when'>): string {
  const ids = [...(when.duration ?? []), when.comfort];
  const said = quiz.questions
    .flatMap(({ id }) => choicesOf(quiz, id))
    .filter(({ id }) => id !== 'none' && ids.includes(id));
  return [...(when.severity ? [`${rangeWords(when.severity)} out of 10`] : []), ...said.map(({ words }) => words)].join(
    ', ',
  );
}

/** The choices of a gate or a question, in order; none for a scale. */
export function choicesOf(quiz: Quiz, step: string): Choice[] {
  const asked = stepOf(quiz, step);
  const none = { id: 'none', words: quiz.noneOfThese, alone: true };
  if (asked && 'signs' in asked) return [...asked.signs, none, { id: 'unsure', words: quiz.notSure, alone: true }];
  return asked ? [...answersOf(quiz, asked), ...(asked.kind === 'many' ? [none] : [])] : [];
}

function unitOf(quiz: Quiz, step: string): string {
  const asked = stepOf(quiz, step);
  return asked && 'unit' in asked ? asked.unit : 'out of 10';
}

/** An answer as a reader would say it, or nothing when the step has none. */
export function answerWords(quiz: Quiz, answers: Answers, step: string): string | undefined {
  const value = answerTo(answers, step);
  if (value === undefined) return undefined;
  if (typeof value === 'number') return `${value} ${unitOf(quiz, step)}`;
  const chosen = chosenIn(answers, step);
  return choicesOf(quiz, step)
    .filter(({ id }) => chosen.includes(id))
    .map(({ words }) => words)
    .join('; ');
}
