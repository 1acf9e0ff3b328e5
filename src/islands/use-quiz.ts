import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fromFragment, toFragment } from '../quiz/address.ts';
import { type Answer, type Answers, change, gatesPassed, nextStep, noAnswers, steps } from '../quiz/next.ts';
import { outcome } from '../quiz/outcome.ts';
import type { Quiz } from '../schemas/quiz.ts';

const atOutcome = 'outcome';

/** The step to show: the one that history remembers, if its gates are passed; else the first open one; none at an outcome. */
function stepToShow(quiz: Quiz, answers: Answers, remembered: string | undefined): string | undefined {
  if (remembered === atOutcome && outcome(quiz, answers)) return undefined;
  const gate = quiz.gates.find(({ id }) => !answers.gates[id])?.id;
  const known = remembered !== undefined && steps(quiz, answers).includes(remembered);
  if (known && (gate === undefined || answers.gates[remembered])) return remembered;
  return gate ?? nextStep(quiz, answers);
}

/** The fragment to write while a step is open. A gate is never named, so that no health sign shows. */
function fragmentFor(quiz: Quiz, answers: Answers, step: string | undefined): string {
  if (!answers.pattern) return location.pathname + location.search;
  const passed = { ...answers, gates: gatesPassed(quiz.gates) };
  const question = quiz.questions.some(({ id }) => id === step) ? step : nextStep(quiz, passed);
  return `#${toFragment(quiz, answers, question)}`;
}

interface Shown {
  answers: Answers;
  /** The open step; none at an outcome. */
  step: string | undefined;
  /** Whether the address could not be read. */
  badLink: boolean;
}

/** Whether the address names a place on the page, as the skip link does, and no answers. */
const namesPlace = () => document.getElementById(location.hash.slice(1)) !== null;

/** What the address and the browser's history say to show; gates are known to memory alone. */
function read(quiz: Quiz, gates: Answers['gates']): Shown {
  const said = fromFragment(quiz, namesPlace() ? '' : location.hash);
  const answers = { ...(said ?? noAnswers), gates };
  return { answers, step: stepToShow(quiz, answers, history.state?.step), badLink: !said };
}

/** The quiz's state: answers in the address's fragment, gates in memory alone, steps in the browser's history. */
export function useQuiz(quiz: Quiz) {
  const start: Shown = { answers: noAnswers, step: nextStep(quiz, noAnswers), badLink: false };
  const [shown, setShown] = useState(start);
  const [ready, setReady] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);

  const write = (how: 'push' | 'replace', { answers, step }: Shown) =>
    history[`${how}State`]({ step: step ?? atOutcome }, '', fragmentFor(quiz, answers, step));
  function show(answers: Answers, step: string | undefined) {
    const next = { answers, step, badLink: false };
    moved.current = true;
    write('push', next);
    setShown(next);
  }

  useLayoutEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [shown]);
  useEffect(() => {
    setShown(read(quiz, {}));
    setReady(true);
  }, [quiz]);
  useLayoutEffect(() => {
    const walk = () => {
      // The skip link moves the reader, not the quiz: its place in history becomes the quiz's again.
      if (namesPlace()) return write('replace', shown);
      moved.current = true;
      setShown(read(quiz, shown.answers.gates));
    };
    addEventListener('popstate', walk);
    return () => removeEventListener('popstate', walk);
  });

  return {
    ...shown,
    ready,
    heading,
    answer(value: Answer) {
      const answers = change(quiz, shown.answers, shown.step ?? '', value);
      show(answers, outcome(quiz, answers) ? undefined : nextStep(quiz, answers));
    },
    open: (step: string) => show(shown.answers, step),
    startAgain: () => show(start.answers, start.step),
  };
}
