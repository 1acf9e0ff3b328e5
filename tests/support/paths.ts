import type { QuizEngine } from '../../src/quiz/engine.ts';
import { createPlanner, type Outcome } from '../../src/quiz/plan.ts';
import { createProgressCheck } from '../../src/quiz/progress-check.ts';
import { type Answer, type Answers, answerTo, emptyAnswers } from '../../src/quiz/steps.ts';

const subsets = (ids: string[]): string[][] =>
  ids.reduce<string[][]>((sets, id) => sets.concat(sets.map((set) => [...set, id])), [[]]);

/** Every answer a step takes; a gate is reduced to none, unsure and its first sign of each urgency. */
export function choices(engine: QuizEngine, step: string, answers = emptyAnswers): Answer[] {
  const asked = engine.findStep(answers, step);
  if (!asked) throw new Error(`No step "${step}"`);
  if ('signs' in asked) {
    const firsts = [undefined, 'today'].flatMap((each) => asked.signs.find(({ urgency }) => urgency === each) ?? []);
    return [['none'], ['unsure'], ...firsts.map(({ id }) => [id])];
  }
  if (asked.kind === 'scale') return Array.from({ length: asked.to - asked.from + 1 }, (_, i) => asked.from + i);
  const ids = engine.answersOf(asked).map(({ id }) => id);
  return asked.kind === 'many' ? subsets(ids) : ids;
}

/** Every path through the quiz, walked as a reader walks it, and where it ends. */
export function allPaths(engine: QuizEngine): { answers: Answers; end: Outcome | undefined }[] {
  const { outcomeOf } = createPlanner(engine);
  const from = (answers: Answers): ReturnType<typeof allPaths> => {
    const [end, step] = [outcomeOf(answers), engine.nextStep(answers)];
    if (end || !step) return [{ answers, end }];
    return choices(engine, step).flatMap((value) => from(engine.changeAnswer(answers, step, value)));
  };
  return from(emptyAnswers);
}

/** The paths among them that end in a plan. */
export const allPlans = (engine: QuizEngine) =>
  allPaths(engine).flatMap(({ answers, end }) => (end?.kind === 'plan' ? [{ answers, plan: end }] : []));

/** The steps that a path answers, in order. */
export const stepsOf = (engine: QuizEngine, answers: Answers): string[] =>
  engine.stepsFor(answers).filter((step) => answerTo(answers, step) !== undefined);

/** Every path through a progress check, walked as a reader walks it, and where it ends. How long it has gone on is known or not. */
export function checkPaths(engine: QuizEngine) {
  const { outcomeOf } = createProgressCheck(engine);
  const start: Answers = { gates: {}, isCheck: true };
  const after = (answers: Answers, step: string): Answers[] =>
    choices(engine, step, start).map((value) => engine.changeAnswer(answers, step, value));
  const from = (answers: Answers): { answers: Answers; end: ReturnType<typeof outcomeOf> }[] => {
    const [end, step] = [outcomeOf(answers), engine.nextStep(answers)];
    if (end || !step) return [{ answers, end }];
    const paths = after(answers, step).flatMap(from);
    const isSkipped = engine.patternOf(answers)?.skip.includes('duration');
    if (step !== 'sessions' || isSkipped || answers.duration) return paths;
    return [...paths, ...after(answers, 'duration').flatMap(from)];
  };
  return from(start);
}
