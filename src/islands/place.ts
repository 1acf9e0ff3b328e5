import { fromFragment, toFragment } from '../quiz/address.ts';
import { askedQuiz } from '../quiz/check-steps.ts';
import { answerFrom } from '../quiz/chosen.ts';
import { type Answers, change, gatesPassed, nextStep, noAnswers, steps } from '../quiz/next.ts';
import { stop } from '../quiz/stop.ts';
import type { Quiz } from '../schemas/quiz.ts';

/** bad-link: the address could not be read. kept: its answers wait behind the gates. again: a stop page was loaded again. */
export type Notice = 'bad-link' | 'kept' | 'again';

/** Where a reader is in the quiz. */
export interface Place {
  answers: Answers;
  /** The open step; none at an outcome. */
  step: string | undefined;
  /** What to tell a reader who has just come. */
  notice?: Notice | undefined;
}

const atOutcome = 'outcome';

/** Whether no question is left: a gate or the pain ends the quiz, or every step is answered. */
const isOver = (quiz: Quiz, answers: Answers): boolean =>
  stop(quiz, answers) !== undefined || nextStep(askedQuiz(quiz, answers), answers) === undefined;

/** The step to show: the one that history remembers, if the gates before it are answered; else the first open one; none at an outcome. */
function stepToShow(quiz: Quiz, answers: Answers, remembered: string | undefined): string | undefined {
  if (remembered === atOutcome && isOver(quiz, answers)) return undefined;
  const gate = quiz.gates.find(({ id }) => !answers.gates[id])?.id;
  const asked = askedQuiz(quiz, answers);
  const known = remembered !== undefined && steps(asked, answers, true).includes(remembered);
  if (known && (gate === undefined || answers.gates[remembered])) return remembered;
  return isOver(quiz, answers) ? undefined : nextStep(asked, answers);
}

/** The address of a place: its fragment, or none before the first question is answered. A gate is never named: no health sign shows. */
function addressOf(quiz: Quiz, { answers, step }: Place): string {
  if (!answers.pattern) return location.pathname + location.search + (answers.isCheck ? '#check' : '');
  const passed = { ...answers, gates: gatesPassed(quiz.gates) };
  const asked = askedQuiz(quiz, answers);
  const question = asked.questions.some(({ id }) => id === step) ? step : nextStep(asked, passed);
  return `#${toFragment(quiz, answers, question)}`;
}

/** Whether the address names a place on the page, as the skip link does, and no answers. */
export const namesElement = () => document.getElementById(location.hash.slice(1)) !== null;

/** Mends an address that a chat or a mail program has touched. The code for it loads only when an address cannot be read. */
export async function mendAddress(quiz: Quiz): Promise<void> {
  if (namesElement() || fromFragment(quiz, location.hash)) return;
  const { mendLink } = await import('../quiz/mend-link.ts');
  const mended = mendLink(location.hash.slice(1));
  if (fromFragment(quiz, mended)) history.replaceState(history.state, '', `#${mended}`);
}

/**
 * The place that the address and the browser's history name.
 * @param gates what the reader said at the gates, which memory alone knows
 */
export function readPlace(quiz: Quiz, gates: Answers['gates']): Place {
  const said = fromFragment(quiz, namesElement() ? '' : location.hash);
  const answers = said ? { ...said, gates } : noAnswers;
  const step = stepToShow(quiz, answers, history.state?.step);
  return { answers, step, notice: said ? noticeFor(answers) : 'bad-link' };
}

/** What to tell a reader who comes with these answers, before the first gate. */
function noticeFor({ gates, pattern }: Answers): Notice | undefined {
  if (Object.keys(gates).length) return undefined;
  return pattern ? 'kept' : history.state?.step === atOutcome ? 'again' : undefined;
}

/**
 * The place that a form's ticks lead to.
 * @returns nothing when the open step needs an answer and has none
 */
export function placeAfter(quiz: Quiz, { answers, step = '' }: Place, chosen: string[]): Place | undefined {
  const asked = askedQuiz(quiz, answers);
  const answer = answerFrom(asked, step, chosen);
  if (answer === undefined) return undefined;
  const changed = change(asked, answers, step, answer);
  return { answers: changed, step: isOver(quiz, changed) ? undefined : nextStep(asked, changed) };
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
