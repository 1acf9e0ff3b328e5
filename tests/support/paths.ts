import { type Answer, type Answers, answersOf, answerTo, change, nextStep, steps } from '../../src/quiz/next.ts';
import { type Outcome, outcome } from '../../src/quiz/outcome.ts';
import { stepOf } from '../../src/quiz/words.ts';
import type { Quiz } from '../../src/schemas/quiz.ts';

const subsets = (ids: string[]): string[][] =>
  ids.reduce<string[][]>((sets, id) => sets.concat(sets.map((set) => [...set, id])), [[]]);

/** Every answer a step takes; a gate is reduced to none, unsure and its first sign of each urgency. */
export function choices(quiz: Quiz, step: string): Answer[] {
  const asked = stepOf(quiz, step);
  if (!asked) throw new Error(`No step "${step}"`);
  if ('signs' in asked) {
    const firsts = [undefined, 'today'].flatMap((each) => asked.signs.find(({ urgency }) => urgency === each) ?? []);
    return [['none'], ['unsure'], ...firsts.map(({ id }) => [id])];
  }
  if (asked.kind === 'scale') return Array.from({ length: asked.to - asked.from + 1 }, (_, i) => asked.from + i);
  const ids = answersOf(quiz, asked).map(({ id }) => id);
  return asked.kind === 'many' ? subsets(ids) : ids;
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

/** The paths among them that end in a plan. */
export const allPlans = (quiz: Quiz) =>
  allPaths(quiz).flatMap(({ answers, end }) => (end?.kind === 'plan' ? [{ answers, plan: end }] : []));

/** The steps that a path answers, in order. */
export const stepsOf = (quiz: Quiz, answers: Answers): string[] =>
  steps(quiz, answers).filter((step) => answerTo(answers, step) !== undefined);
