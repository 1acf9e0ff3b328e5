import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fromFormValues } from '../quiz/choices.ts';
import type { QuizEngine } from '../quiz/engine.ts';
import { type Answers, emptyAnswers, passedGates } from '../quiz/steps.ts';

/** bad-link: the address could not be read. kept: its answers wait behind the gates. again: a stop page was loaded again. */
export type Notice = 'bad-link' | 'kept' | 'again';

/** Where a reader is in the quiz. */
interface QuizLocation {
  answers: Answers;
  /** The open step. Undefined at an outcome. */
  step: string | undefined;
  notice?: Notice | undefined;
}

/** What a history entry holds for an outcome, which has no step. */
const OUTCOME = 'outcome';

/** The step to show: the one in the history entry if the gates before it are answered, else the first open one. Undefined at an outcome. */
function stepToShow(engine: QuizEngine, answers: Answers, remembered: string | undefined): string | undefined {
  const isOver = engine.isOver(answers);
  if (remembered === OUTCOME && isOver) return undefined;
  const gate = engine.quiz.gates.find(({ id }) => !answers.gates[id])?.id;
  const known = remembered !== undefined && engine.stepsFor(answers, true).includes(remembered);
  if (known && (gate === undefined || answers.gates[remembered])) return remembered;
  return isOver ? undefined : engine.nextStep(answers);
}

/** The address of a location. It has no fragment before the first question is answered, and never names a gate or a sign. */
function addressOf({ quiz, questionsFor, nextStep, toFragment }: QuizEngine, { answers, step }: QuizLocation): string {
  if (!answers.pattern) return location.pathname + location.search + (answers.isCheck ? '#check' : '');
  const isQuestion = questionsFor(answers).some(({ id }) => id === step);
  return `#${toFragment(answers, isQuestion ? step : nextStep({ ...answers, gates: passedGates(quiz.gates) }))}`;
}

/** Whether the fragment is an element's id, as after the skip link, and not answers. */
const namesElement = () => document.getElementById(location.hash.slice(1)) !== null;

/** Repairs an address that a chat or a mail program has changed. The code is loaded only for an address that cannot be read. */
async function repairAddress({ fromFragment }: QuizEngine): Promise<void> {
  if (namesElement() || fromFragment(location.hash)) return;
  const { repairLink } = await import('../quiz/repair-link.ts');
  const repaired = repairLink(location.hash.slice(1));
  if (fromFragment(repaired)) history.replaceState(history.state, '', `#${repaired}`);
}

/**
 * The location that the address and the browser's history name.
 * @param gates the answers at the gates, which are kept in memory only
 */
function readLocation(engine: QuizEngine, gates: Answers['gates']): QuizLocation {
  const linked = engine.fromFragment(namesElement() ? '' : location.hash);
  const answers = linked ? { ...linked, gates } : emptyAnswers;
  const step = stepToShow(engine, answers, history.state?.step);
  return { answers, step, notice: linked ? noticeFor(answers) : 'bad-link' };
}

/** The notice for a reader who arrives with these answers, before the first gate. */
function noticeFor({ gates, pattern }: Answers): Notice | undefined {
  if (Object.keys(gates).length) return undefined;
  return pattern ? 'kept' : history.state?.step === OUTCOME ? 'again' : undefined;
}

/**
 * The location that a form's values lead to.
 * @returns undefined when the open step needs an answer and has none
 */
function locationAfter(engine: QuizEngine, { answers, step = '' }: QuizLocation, values: string[]) {
  const asked = engine.findStep(answers, step);
  const answer = asked && fromFormValues(asked, values);
  if (answer === undefined) return undefined;
  const changed = engine.changeAnswer(answers, step, answer);
  return { answers: changed, step: engine.isOver(changed) ? undefined : engine.nextStep(changed) };
}

/** Writes a location into the address and the browser's history, as a new entry or in place of the last. */
const writeLocation = (engine: QuizEngine, how: 'push' | 'replace', next: QuizLocation): void =>
  history[`${how}State`]({ step: next.step ?? OUTCOME }, '', addressOf(engine, next));

/** Reads the location at which a reader arrives, and writes its step into the browser's history entry, or Back would skip it. */
function enterFromAddress(engine: QuizEngine): QuizLocation {
  const first = readLocation(engine, {});
  writeLocation(engine, 'replace', first);
  return first;
}

/** Calls a function whenever the reader moves through the browser's history. */
function useHistoryMove(onMove: () => void) {
  useLayoutEffect(() => {
    addEventListener('popstate', onMove);
    return () => removeEventListener('popstate', onMove);
  });
}

/** Calls a function once the address is repaired and the reader is there: a browser may prerender the page before. */
function useArrival(engine: QuizEngine, arrive: () => void) {
  useEffect(() => {
    const begin = () => repairAddress(engine).then(arrive, arrive);
    if (document.prerendering) document.addEventListener('prerenderingchange', begin, { once: true });
    else begin();
  }, [engine]);
}

/** The quiz's state: answers in the address's fragment, gates in memory alone, steps in the browser's history. */
export function useQuiz(engine: QuizEngine) {
  const start: QuizLocation = { answers: emptyAnswers, step: engine.nextStep(emptyAnswers) };
  const [here, setHere] = useState(start);
  const [ready, setReady] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const shouldFocus = useRef(false);
  function goTo(next: QuizLocation) {
    shouldFocus.current = true;
    writeLocation(engine, 'push', next);
    setHere(next);
  }
  useLayoutEffect(() => {
    if (shouldFocus.current) heading.current?.focus();
  }, [here]);
  useArrival(engine, () => {
    setHere(enterFromAddress(engine));
    setReady(true);
  });
  useHistoryMove(() => {
    // The skip link leaves the quiz as it is, so its history entry is given the quiz's location.
    if (namesElement()) return writeLocation(engine, 'replace', here);
    const showAddress = () => {
      shouldFocus.current = true;
      setHere(readLocation(engine, here.answers.gates));
    };
    repairAddress(engine).then(showAddress, showAddress);
  });
  return {
    ...here,
    ready,
    heading,
    answer(chosen: string[]): boolean {
      const next = locationAfter(engine, here, chosen);
      if (next) goTo(next);
      return next !== undefined;
    },
    open: (step: string) => goTo({ answers: here.answers, step }),
    startAgain: () => goTo(here.answers.isCheck ? { ...start, answers: { ...emptyAnswers, isCheck: true } } : start),
  };
}
