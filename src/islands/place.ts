import { fromFragment, toFragment } from '../quiz/address.ts';
import { answerFrom } from '../quiz/chosen.ts';
import { type Answers, change, gatesPassed, nextStep, noAnswers, steps } from '../quiz/next.ts';
import { outcome } from '../quiz/outcome.ts';
import type { Quiz } from '../schemas/quiz.ts';

/** Where a reader is in the quiz. */
export interface Place {
  answers: Answers;
  /** The open step; none at an outcome. */
  step: string | undefined;
  /** Whether the address could not be read. */
  badLink: boolean;
}

const atOutcome = 'outcome';

/** The step to show: the one that history remembers, if the gates before it are answered; else the first open one; none at an outcome. */
function stepToShow(quiz: Quiz, answers: Answers, remembered: string | undefined): string | undefined {
  if (remembered === atOutcome && outcome(quiz, answers)) return undefined;
  const gate = quiz.gates.find(({ id }) => !answers.gates[id])?.id;
  const known = remembered !== undefined && steps(quiz, answers).includes(remembered);
  if (known && (gate === undefined || answers.gates[remembered])) return remembered;
  return nextStep(quiz, answers);
}

/** The address of a place: its fragment, or none before the first question is answered. A gate is never named: no health sign shows. */
function addressOf(quiz: Quiz, { answers, step }: Place): string {
  if (!answers.pattern) return location.pathname + location.search;
  const passed = { ...answers, gates: gatesPassed(quiz.gates) };
  const question = quiz.questions.some(({ id }) => id === step) ? step : nextStep(quiz, passed);
  return `#${toFragment(quiz, answers, question)}`;
}

/** Whether the address names a place on the page, as the skip link does, and no answers. */
export const namesElement = () => document.getElementById(location.hash.slice(1)) !== null;

/**
 * The place that the address and the browser's history name.
 * @param gates what the reader said at the gates, which memory alone knows
 */
export function readPlace(quiz: Quiz, gates: Answers['gates']): Place {
  const said = fromFragment(quiz, namesElement() ? '' : location.hash);
  const answers = { ...(said ?? noAnswers), gates };
  return { answers, step: stepToShow(quiz, answers, history.state?.step), badLink: !said };
}

/**
 * The place that a form's ticks lead to.
 * @returns nothing when the open step needs an answer and has none
 */
export function placeAfter(quiz: Quiz, { answers, step = '' }: Place, chosen: string[]): Place | undefined {
  const answer = answerFrom(quiz, step, chosen);
  if (answer === undefined) return undefined;
  const changed = change(quiz, answers, step, answer);
  return { answers: changed, step: outcome(quiz, changed) ? undefined : nextStep(quiz, changed), badLink: false };
}

/** Writes a place into the address and the browser's history, as a new entry or in place of the last. */
export const writePlace = (quiz: Quiz, how: 'push' | 'replace', place: Place): void =>
  history[`${how}State`]({ step: place.step ?? atOutcome }, '', addressOf(quiz, place));

/** The place at which a reader comes. The browser's entry for it remembers no step, and Back would skip the first: it does now. */
export function firstPlace(quiz: Quiz): Place {
  const place = readPlace(quiz, {});
  writePlace(quiz, 'replace', place);
  return place;
}
