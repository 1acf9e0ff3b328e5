import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Answer, type Answers, change, nextStep, noAnswers } from '../quiz/next.ts';
import { outcome } from '../quiz/outcome.ts';
import type { Quiz } from '../schemas/quiz.ts';
import { firstPlace, namesElement, readPlace, writePlace } from './place.ts';

/** Does something whenever the reader walks through the browser's history. */
function useWalks(walk: () => void) {
  useLayoutEffect(() => {
    addEventListener('popstate', walk);
    return () => removeEventListener('popstate', walk);
  });
}

/** The quiz's state: answers in the address's fragment, gates in memory alone, steps in the browser's history. */
export function useQuiz(quiz: Quiz) {
  const first = nextStep(quiz, noAnswers);
  const [place, setPlace] = useState({ answers: noAnswers, step: first, badLink: false });
  const [ready, setReady] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);

  function show(answers: Answers, step: string | undefined) {
    const next = { answers, step, badLink: false };
    moved.current = true;
    writePlace(quiz, 'push', next);
    setPlace(next);
  }

  useLayoutEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [place]);
  useEffect(() => {
    setPlace(firstPlace(quiz));
    setReady(true);
  }, [quiz]);
  useWalks(() => {
    // The skip link moves the reader, not the quiz: its entry in history becomes the quiz's again.
    if (namesElement()) return writePlace(quiz, 'replace', place);
    moved.current = true;
    setPlace(readPlace(quiz, place.answers.gates));
  });

  return {
    ...place,
    ready,
    heading,
    answer(value: Answer) {
      const answers = change(quiz, place.answers, place.step ?? '', value);
      show(answers, outcome(quiz, answers) ? undefined : nextStep(quiz, answers));
    },
    open: (step: string) => show(place.answers, step),
    startAgain: () => show(noAnswers, first),
  };
}
