import type { QuizEngine } from '../../src/quiz/engine.ts';
import { createProgressCheck } from '../../src/quiz/progress-check.ts';
import type { Answers } from '../../src/quiz/steps.ts';
import { choices } from './paths.ts';

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
