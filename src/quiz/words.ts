import type { Quiz } from '../schemas/quiz.ts';
import { type Answers, answerTo } from './next.ts';

/** One thing that a reader may tick or press. */
export interface Choice {
  id: string;
  words: string;
  /** Excludes every other choice, as "None of these" does. */
  alone?: boolean;
}

const stepOf = (quiz: Quiz, step: string) => [...quiz.gates, ...quiz.questions].find(({ id }) => id === step);

/** What a step asks. */
export const titleOf = (quiz: Quiz, step: string): string => stepOf(quiz, step)?.title ?? '';

/** What helps to answer a step, when anything does. */
export const hintOf = (quiz: Quiz, step: string): string | undefined => stepOf(quiz, step)?.hint;

/** The choices of a gate or a question, in order; none for a scale. */
export function choicesOf(quiz: Quiz, step: string): Choice[] {
  const gate = quiz.gates.find(({ id }) => id === step);
  const none = { id: 'none', words: quiz.noneOfThese, alone: true };
  if (gate) return [...gate.signs, none, { id: 'unsure', words: quiz.notSure, alone: true }];
  const question = quiz.questions.find(({ id }) => id === step);
  if (!question || question.kind === 'scale') return [];
  return [...(question.answers ?? quiz.patterns), ...(question.kind === 'many' ? [none] : [])];
}

/** An answer as a reader would say it, or nothing when the step has none. */
export function answerWords(quiz: Quiz, answers: Answers, step: string): string | undefined {
  const value = answerTo(answers, step);
  if (value === undefined) return undefined;
  if (typeof value === 'number') return `${value} out of 10`;
  const chosen = Array.isArray(value) && value.length === 0 ? ['none'] : [value].flat();
  return choicesOf(quiz, step)
    .filter(({ id }) => chosen.includes(id))
    .map(({ words }) => words)
    .join('; ');
}
