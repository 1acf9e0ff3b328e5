import type { Quiz } from '../schemas/quiz.ts';
import type { Answers } from './next.ts';
import { type Plan, plan } from './plan.ts';
import { type Stop, stop } from './stop.ts';

/** Exactly one of these ends every quiz. */
export type Outcome = Stop | Plan;

/**
 * The outcome that the answers give.
 * @returns a stop as soon as a gate or the severity calls for one, a plan when every step is answered, else nothing
 */
export const outcome = (quiz: Quiz, answers: Answers): Outcome | undefined =>
  stop(quiz, answers) ?? plan(quiz, answers);
