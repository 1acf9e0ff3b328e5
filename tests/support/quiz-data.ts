import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Answers } from '../../src/quiz/next.ts';
import { outcome } from '../../src/quiz/outcome.ts';
import type { Plan } from '../../src/quiz/plan.ts';
import { quizSchema } from '../../src/schemas/quiz-checks.ts';

/** content/quiz.yaml as it is written, for tests that change a copy. */
export const rawQuiz = () => parse(readFileSync('content/quiz.yaml', 'utf8'));

/** content/quiz.yaml, checked. */
export const quiz = quizSchema.parse(rawQuiz());

/** What is answered after the gates. */
type Said = Omit<Answers, 'gates'>;

/** Answers with both gates passed. */
export const passed = (answers: Said = {}): Answers => ({
  gates: { emergency: ['none'], clinician: ['none'] },
  ...answers,
});

/**
 * The plan that answers give once both gates are passed.
 * @throws when they give none
 */
export function planOf(answers: Said): Plan {
  const end = outcome(quiz, passed(answers));
  if (end?.kind !== 'plan') throw new Error(`No plan: ${JSON.stringify(answers)}`);
  return end;
}
