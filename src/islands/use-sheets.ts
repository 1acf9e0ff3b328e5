import { type Answers, answerTo, steps } from '../quiz/next.ts';
import type { Quiz } from '../schemas/quiz.ts';
import { useLazy } from './use-lazy.ts';

/**
 * The views of a plan and of a progress check, whose code comes when it is needed. A plan's is asked for as its last question
 * opens, so that it is there with the answer.
 * @param isOver whether no question is left
 */
export function useSheets(quiz: Quiz, answers: Answers, isOver: boolean) {
  const open = steps(quiz, answers).filter((step) => answerTo(answers, step) === undefined);
  return {
    plan: useLazy(!answers.isCheck && open.length < 2, () => import('./PlanSheet.tsx')),
    check: useLazy(Boolean(answers.isCheck) && isOver, () => import('./CheckSheet.tsx')),
  };
}
