import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createQuizEngine } from '../../src/quiz/engine.ts';
import { createPlanner, type Plan } from '../../src/quiz/plan.ts';
import type { Answers } from '../../src/quiz/steps.ts';
import { quizSchema } from '../../src/schemas/quiz.ts';
import { collectDangerPhrases } from '../../src/search/build/danger-phrases.ts';

const raw = parse(readFileSync('content/quiz.yaml', 'utf8'));

/** content/quiz.yaml, checked. */
export const quiz = quizSchema.parse(raw);

/** The engine made from it. */
export const engine = createQuizEngine(quiz);

/** The engine of the same data after a change to it as it is written, checked too. */
export function changedEngine(change: (written: typeof raw) => void) {
  const written = structuredClone(raw);
  change(written);
  return createQuizEngine(quizSchema.parse(written));
}

/** What readers type of the signs at its gates, by how soon each needs help. */
export const dangerPhrases = collectDangerPhrases(quiz.gates);

/** What is answered after the gates. */
export type QuestionAnswers = Omit<Answers, 'gates'>;

/** Answers with both gates passed. */
export const passed = (answers: QuestionAnswers = {}): Answers => ({
  gates: { emergency: ['none'], clinician: ['none'] },
  ...answers,
});

/**
 * The plan that answers give once both gates are passed.
 * @throws when they give none
 */
export function planOf(answers: QuestionAnswers, from = engine): Plan {
  const end = createPlanner(from).outcomeOf(passed(answers));
  if (end?.kind !== 'plan') throw new Error(`No plan: ${JSON.stringify(answers)}`);
  return end;
}
