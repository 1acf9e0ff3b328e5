import { useEffect, useRef, useState } from 'preact/hooks';
import { fromFragment, toFragment } from '../quiz/address.ts';
import { type Answers, change, nextStep, noAnswers, steps } from '../quiz/next.ts';
import { outcome } from '../quiz/outcome.ts';
import type { Quiz as QuizData } from '../schemas/quiz.ts';
import { PlanSheet } from './PlanSheet.tsx';
import { Step } from './Step.tsx';
import { StopPage } from './StopPage.tsx';

interface Props {
  quiz: QuizData;
  /** Short names of sources, by id. */
  sources: Record<string, string>;
  /** The site's base path, without its last slash. */
  base: string;
}

/** The quiz: one step at a time, its answers in the address's fragment, its gates in memory alone. */
export default function Quiz({ quiz, sources, base }: Props) {
  const [answers, setAnswers] = useState<Answers>(noAnswers);
  const [open, setOpen] = useState<string | undefined>(() => steps(quiz, noAnswers)[0]);
  const [badLink, setBadLink] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const gates = useRef<Answers['gates']>({});
  const moved = useRef(false);

  function read() {
    const place = fromFragment(quiz, location.hash);
    setBadLink(!place);
    const known = { ...(place?.answers ?? noAnswers), gates: gates.current };
    setAnswers(known);
    const unanswered = quiz.gates.find((gate) => !gates.current[gate.id])?.id;
    const wanted = history.state?.step as string | undefined;
    setOpen(
      wanted && (!unanswered || wanted in gates.current)
        ? wanted === 'outcome'
          ? undefined
          : wanted
        : (unanswered ?? nextStep(quiz, known)),
    );
  }

  useEffect(() => {
    read();
    const walk = () => {
      moved.current = true;
      read();
    };
    addEventListener('popstate', walk);
    return () => removeEventListener('popstate', walk);
  }, []);

  useEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [open, answers]);

  function go(next: Answers) {
    const end = outcome(quiz, next);
    const step = end ? undefined : nextStep(quiz, next);
    const question = quiz.questions.some(({ id }) => id === step)
      ? step
      : end?.kind === 'plan'
        ? undefined
        : nextStep(quiz, { ...next, gates: Object.fromEntries(quiz.gates.map(({ id }) => [id, ['none']])) });
    const fragment = next.pattern ? `#${toFragment(quiz, next, question)}` : location.pathname + location.search;
    gates.current = next.gates;
    moved.current = true;
    history.pushState({ step: step ?? 'outcome' }, '', fragment);
    setAnswers(next);
    setOpen(step);
    setBadLink(false);
  }

  function startAgain() {
    gates.current = {};
    go(noAnswers);
  }

  const all = steps(quiz, answers);
  const end = open === undefined ? outcome(quiz, answers) : undefined;
  const buttons = (
    <p class="quiz-buttons no-print">
      <button type="button" class="button quiet" onClick={() => history.back()}>
        Back
      </button>
      <button type="button" class="button quiet" onClick={startAgain}>
        Start again
      </button>
    </p>
  );
  if (end?.kind === 'stop')
    return (
      <StopPage stop={end} heading={heading}>
        {buttons}
      </StopPage>
    );
  if (end?.kind === 'plan')
    return (
      <PlanSheet plan={end} quiz={quiz} sources={sources} base={base} heading={heading}>
        {buttons}
      </PlanSheet>
    );
  const step = open ?? all[0] ?? '';
  return (
    <div class="quiz">
      {badLink && (
        <p class="quiz-notice" role="status">
          That link was not complete, so the quiz starts from the beginning.
        </p>
      )}
      <Step
        key={step}
        quiz={quiz}
        step={step}
        answers={answers}
        place={`Step ${all.indexOf(step) + 1} of ${all.length}`}
        heading={heading}
        onAnswer={(value) => go(change(quiz, answers, step, value))}
      />
      {step !== all[0] && buttons}
    </div>
  );
}
