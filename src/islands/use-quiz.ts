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

/** Does something whenever the reader walks through the browser's history. */
function useWalks(walk: () => void) {
  useLayoutEffect(() => {
    addEventListener('popstate', walk);
    return () => removeEventListener('popstate', walk);
  });
}

/** Does something once the reader is there and the address can be read. A browser may open the page ahead, for one who has not come yet. */
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
  useWalks(() => {
    // The skip link moves the reader, not the quiz: its entry in history becomes the quiz's again.
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
