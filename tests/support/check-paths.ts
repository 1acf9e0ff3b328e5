import { checkOutcome } from '../../src/quiz/check.ts';
import { asCheck } from '../../src/quiz/check-steps.ts';
import { type Answers, change, nextStep, noAnswers, patternOf } from '../../src/quiz/next.ts';
import { stepOf } from '../../src/quiz/words.ts';
import type { Quiz } from '../../src/schemas/quiz.ts';
import { choices } from './paths.ts';

/** Every path through a progress check, walked as a reader walks it, and where it ends. How long it has gone on is known or not. */
export function checkPaths(quiz: Quiz, answers: Answers = { ...noAnswers, isCheck: true }): ReturnType<typeof pathsOf> {
  return pathsOf(quiz, answers);
}

function pathsOf(quiz: Quiz, answers: Answers): { answers: Answers; end: ReturnType<typeof checkOutcome> }[] {
  const asked = asCheck(quiz);
  const end = checkOutcome(quiz, answers);
  const step = nextStep(asked, answers);
  if (end || !step) return [{ answers, end }];
  const paths = choices(asked, step).flatMap((value) => pathsOf(quiz, change(asked, answers, step, value)));
  const isSkipped = patternOf(quiz, answers)?.skip.includes('duration') || !stepOf(asked, 'duration');
  if (step !== 'sessions' || isSkipped || answers.duration) return paths;
  return [
    ...paths,
    ...choices(asked, 'duration').flatMap((value) => pathsOf(quiz, change(asked, answers, 'duration', value))),
  ];
}

/** The paths among them that end in a verdict. */
export const allChecks = (quiz: Quiz) =>
  checkPaths(quiz).flatMap(({ answers, end }) => (end?.kind === 'check' ? [{ answers, check: end }] : []));
