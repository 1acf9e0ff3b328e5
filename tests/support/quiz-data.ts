import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Answers } from '../../src/quiz/next.ts';
import { quizSchema } from '../../src/schemas/quiz-checks.ts';

/** content/quiz.yaml as it is written, for tests that change a copy. */
export const rawQuiz = () => parse(readFileSync('content/quiz.yaml', 'utf8'));

/** content/quiz.yaml, checked. */
export const quiz = quizSchema.parse(rawQuiz());

/** Answers with both gates passed. */
export const passed = (answers: Omit<Answers, 'gates'> = {}): Answers => ({
  gates: { emergency: ['none'], clinician: ['none'] },
  ...answers,
});
