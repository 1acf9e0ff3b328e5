import { type Answers, change, nextStep } from '../../src/quiz/next.ts';
import { type Outcome, outcome } from '../../src/quiz/outcome.ts';
import type { Quiz } from '../../src/schemas/quiz.ts';

const subsets = (ids: string[]): string[][] =>
  ids.reduce<string[][]>((sets, id) => sets.concat(sets.map((set) => [...set, id])), [[]]);

/** Every answer a step takes; a gate is reduced to none, unsure and its first sign. */
export function choices(quiz: Quiz, step: string): (string | number | string[])[] {
  const gate = quiz.gates.find(({ id }) => id === step);
  if (gate) return [['none'], ['unsure'], ...gate.signs.slice(0, 1).map(({ id }) => [id])];
  const question = quiz.questions.find(({ id }) => id === step);
  if (!question) throw new Error(`No step "${step}"`);
  if (question.kind === 'scale')
    return Array.from({ length: question.to - question.from + 1 }, (_, i) => question.from + i);
  const ids = ('answers' in question ? question.answers : quiz.patterns).map(({ id }) => id);
  return question.kind === 'many' ? subsets(ids) : ids;
}

/** Every path through the quiz, walked as a reader walks it, and where it ends. */
export function allPaths(
  quiz: Quiz,
  answers: Answers = { gates: {} },
): { answers: Answers; end: Outcome | undefined }[] {
  const end = outcome(quiz, answers);
  const step = nextStep(quiz, answers);
  if (end || !step) return [{ answers, end }];
  return choices(quiz, step).flatMap((value) => allPaths(quiz, change(quiz, answers, step, value)));
}
