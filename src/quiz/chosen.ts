import type { Quiz } from '../schemas/quiz.ts';
import { type Answer, type Answers, answerTo } from './next.ts';

/** The ids that an answer ticks or presses, as a form holds them: "none" where nothing fits, no id before a step is answered. */
export function chosenIn(answers: Answers, step: string): string[] {
  const answer = answerTo(answers, step);
  if (answer === undefined) return [];
  return Array.isArray(answer) && !answer.length ? ['none'] : [answer].flat().map(String);
}

/**
 * What a form's ticks mean as an answer to a step. Saying nothing to a question of ticks means none of them.
 * @returns nothing when the step needs an answer and has none
 */
export function answerFrom(quiz: Quiz, step: string, chosen: string[]): Answer | undefined {
  const question = quiz.questions.find(({ id }) => id === step);
  if (question?.kind === 'many') return chosen.filter((id) => id !== 'none');
  if (!chosen.length) return undefined;
  if (!question) return chosen;
  return question.kind === 'scale' ? Number(chosen[0]) : chosen[0];
}
