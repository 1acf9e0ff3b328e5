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

/** The quiz's state: answers in the address's fragment, gates in memory alone, steps in the browser's history. */
export function useQuiz(quiz: Quiz) {
  const [answers, setAnswers] = useState<Answers>(noAnswers);
  const [step, setStep] = useState<string | undefined>(() => nextStep(quiz, noAnswers));
  const [badLink, setBadLink] = useState(false);
  const [ready, setReady] = useState(false);
  const gates = useRef<Answers['gates']>({});
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);

  useEffect(() => {
    const read = () => {
      const place = fromFragment(quiz, location.hash);
      const known = { ...(place?.answers ?? noAnswers), gates: gates.current };
      setBadLink(!place);
      setAnswers(known);
      setStep(stepToShow(quiz, known, history.state?.step));
    };
    const walk = () => {
      moved.current = true;
      read();
    };
    read();
    setReady(true);
    addEventListener('popstate', walk);
    return () => removeEventListener('popstate', walk);
  }, [quiz]);

  useLayoutEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [step, answers]);

  function show(next: Answers, at: string | undefined) {
    gates.current = next.gates;
    moved.current = true;
    history.pushState({ step: at ?? atOutcome }, '', fragmentFor(quiz, next, at));
    setAnswers(next);
    setStep(at);
    setBadLink(false);
  }

  return {
    answers,
    step,
    badLink,
    ready,
    heading,
    answer(value: string | number | string[]) {
      const next = change(quiz, answers, step ?? '', value);
      show(next, outcome(quiz, next) ? undefined : nextStep(quiz, next));
    },
    open: (at: string) => show(answers, at),
    startAgain: () => show(noAnswers, nextStep(quiz, noAnswers)),
  };
}
