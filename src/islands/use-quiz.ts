import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { QuizEngine } from '../quiz/engine.ts';
import { emptyAnswers } from '../quiz/steps.ts';
import {
  initialLocation,
  locationAfter,
  namesElement,
  type QuizLocation,
  readLocation,
  repairAddress,
  writeLocation,
} from './quiz-location.ts';

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
  const moved = useRef(false);
  function show(next: QuizLocation) {
    moved.current = true;
    writeLocation(engine, 'push', next);
    setHere(next);
  }
  useLayoutEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [here]);
  useArrival(engine, () => {
    setHere(initialLocation(engine));
    setReady(true);
  });
  useHistoryMove(() => {
    // The skip link leaves the quiz as it is, so its history entry is given the quiz's location.
    if (namesElement()) return writeLocation(engine, 'replace', here);
    const arrive = () => {
      moved.current = true;
      setHere(readLocation(engine, here.answers.gates));
    };
    repairAddress(engine).then(arrive, arrive);
  });
  return {
    ...here,
    ready,
    heading,
    answer(chosen: string[]): boolean {
      const next = locationAfter(engine, here, chosen);
      if (next) show(next);
      return next !== undefined;
    },
    open: (step: string) => show({ answers: here.answers, step }),
    startAgain: () => show(here.answers.isCheck ? { ...start, answers: { ...emptyAnswers, isCheck: true } } : start),
  };
}
