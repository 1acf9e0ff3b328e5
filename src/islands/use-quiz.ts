import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { nextStep, noAnswers } from '../quiz/next.ts';
import type { Quiz } from '../schemas/quiz.ts';
import { firstPlace, mendAddress, namesElement, type Place, placeAfter, readPlace, writePlace } from './place.ts';

/** Does something whenever the reader walks through the browser's history. */
function useWalks(walk: () => void) {
  useLayoutEffect(() => {
    addEventListener('popstate', walk);
    return () => removeEventListener('popstate', walk);
  });
}

/** The quiz's state: answers in the address's fragment, gates in memory alone, steps in the browser's history. */
export function useQuiz(quiz: Quiz) {
  const start: Place = { answers: noAnswers, step: nextStep(quiz, noAnswers) };
  const [place, setPlace] = useState(start);
  const [ready, setReady] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);

  function show(next: Place) {
    moved.current = true;
    writePlace(quiz, 'push', next);
    setPlace(next);
  }

  useLayoutEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [place]);
  useEffect(() => {
    const arrive = () => {
      setPlace(firstPlace(quiz));
      setReady(true);
    };
    const begin = () => mendAddress(quiz).then(arrive, arrive);
    // A browser may open the page ahead, for a reader who has not come yet.
    if (document.prerendering) document.addEventListener('prerenderingchange', begin, { once: true });
    else begin();
  }, [quiz]);
  useWalks(() => {
    // The skip link moves the reader, not the quiz: its entry in history becomes the quiz's again.
    if (namesElement()) return writePlace(quiz, 'replace', place);
    const arrive = () => {
      moved.current = true;
      setPlace(readPlace(quiz, place.answers.gates));
    };
    mendAddress(quiz).then(arrive, arrive);
  });

  return {
    ...place,
    ready,
    heading,
    answer(chosen: string[]): boolean {
      const next = placeAfter(quiz, place, chosen);
      if (next) show(next);
      return next !== undefined;
    },
    open: (step: string) => show({ answers: place.answers, step }),
    startAgain: () => show(place.answers.isCheck ? { ...start, answers: { ...noAnswers, isCheck: true } } : start),
  };
}
