import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fromFragment, toFragment } from '../quiz/address.ts';
import { type Answers, change, isAnswered, nextStep, noAnswers, steps } from '../quiz/next.ts';
import { outcome } from '../quiz/outcome.ts';
import type { Quiz } from '../schemas/quiz.ts';

const atOutcome = 'outcome';

/** The step to show: the one that history remembers, if its gates are passed; else the first open one; none at an outcome. */
function stepToShow(quiz: Quiz, answers: Answers, remembered: string | undefined): string | undefined {
  if (remembered === atOutcome && outcome(quiz, answers)) return undefined;
  const gate = quiz.gates.find(({ id }) => !answers.gates[id])?.id;
  const known = remembered !== undefined && steps(quiz, answers).includes(remembered);
  if (known && (gate === undefined || isAnswered({ gates: answers.gates }, remembered))) return remembered;
  return gate ?? nextStep(quiz, answers);
}

/** The fragment to write while a step is open. A gate is never named, so that no health sign shows. */
function fragmentFor(quiz: Quiz, answers: Answers, step: string | undefined): string {
  if (!answers.pattern) return location.pathname + location.search;
  const passed = { ...answers, gates: Object.fromEntries(quiz.gates.map(({ id }) => [id, ['none']])) };
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

/** What the address and the browser's history say to show; gates are known to memory alone. */
function read(quiz: Quiz, gates: Answers['gates']): Shown {
  const place = fromFragment(quiz, location.hash);
  const answers = { ...(place?.answers ?? noAnswers), gates };
  return { answers, step: stepToShow(quiz, answers, history.state?.step), badLink: !place };
}

/** The quiz's state: answers in the address's fragment, gates in memory alone, steps in the browser's history. */
export function useQuiz(quiz: Quiz) {
  const start: Shown = { answers: noAnswers, step: nextStep(quiz, noAnswers), badLink: false };
  const [shown, setShown] = useState(start);
  const [ready, setReady] = useState(false);
  const gates = useRef<Answers['gates']>({});
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);

  useLayoutEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [shown]);
  useEffect(() => {
    const walk = () => {
      moved.current = true;
      setShown(read(quiz, gates.current));
    };
    setShown(read(quiz, gates.current));
    setReady(true);
    addEventListener('popstate', walk);
    return () => removeEventListener('popstate', walk);
  }, [quiz]);

  function show(answers: Answers, step: string | undefined) {
    gates.current = answers.gates;
    moved.current = true;
    history.pushState({ step: step ?? atOutcome }, '', fragmentFor(quiz, answers, step));
    setShown({ answers, step, badLink: false });
  }
  return {
    ...shown,
    ready,
    heading,
    answer(value: string | number | string[]) {
      const answers = change(quiz, shown.answers, shown.step ?? '', value);
      show(answers, outcome(quiz, answers) ? undefined : nextStep(quiz, answers));
    },
    open: (step: string) => show(shown.answers, step),
    startAgain: () => show(start.answers, start.step),
  };
}
