import type { Quiz } from '../schemas/quiz.ts';
import { createChoices } from './choices.ts';
import { createLinks } from './links.ts';
import { type Answers, createSteps } from './steps.ts';
import { createStops } from './stop.ts';

/**
 * Creates the engine from the quiz's data, once: everything that the quiz does with answers until it ends. What an outcome
 * shows is loaded later, so plan.ts, alternatives.ts and progress-check.ts take the engine as a parameter.
 */
export function createQuizEngine(quiz: Quiz) {
  const steps = createSteps(quiz);
  const choices = createChoices(quiz, steps);
  const stops = createStops(quiz);
  /** Whether no question is left: a gate or the pain ends the quiz, or every step is answered. */
  const isOver = (answers: Answers): boolean =>
    stops.findStop(answers) !== undefined || steps.nextStep(answers) === undefined;
  return { quiz, ...steps, ...choices, ...stops, ...createLinks(quiz, steps, choices), isOver };
}

export type QuizEngine = ReturnType<typeof createQuizEngine>;
