import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { chosenIn } from '../quiz/chosen.ts';
import type { Answers } from '../quiz/next.ts';
import type { Quiz } from '../schemas/quiz.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { Fields } from './Fields.tsx';

interface Props {
  quiz: Quiz;
  step: string;
  answers: Answers;
  /** Such as "Step 3 of 6". */
  place: string;
  /** Whether the reader came by a link that could not be read. */
  badLink: boolean;
  heading: Ref<HTMLHeadingElement>;
  /** Until the script runs, Continue is off: a form sent without it would put answers in the address. */
  ready: boolean;
  /** Goes on with the ticks. @returns whether they hold the answer that the step needs */
  onAnswer: (chosen: string[]) => boolean;
}

/** One question with its Continue button; nothing chosen gives an error that takes focus. */
export function Step({ quiz, step, answers, place, badLink, heading, ready, onAnswer }: Props) {
  const [chosen, choose] = useState(chosenIn(answers, step));
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  // Ticks made before the script ran are kept.
  useEffect(() => {
    const early = [...(form.current?.querySelectorAll<HTMLInputElement>(':checked') ?? [])].map(({ value }) => value);
    if (early.length) choose(early);
  }, []);
  function submit(event: Event) {
    event.preventDefault();
    if (!onAnswer(chosen)) setTries(tries + 1);
  }
  return (
    <form class="quiz-step" onSubmit={submit} noValidate ref={form}>
      {badLink && (
        <p class="quiz-notice" role="status">
          That link was not complete, so the quiz starts from the beginning.
        </p>
      )}
      {tries > 0 && !chosen.length && <ErrorSummary key={tries} field={`${step}-first`} />}
      <p class="quiz-place">{place}</p>
      <Fields quiz={quiz} step={step} heading={heading} chosen={chosen} onChoose={choose} />
      <button type="submit" class="button" disabled={!ready}>
        Continue
      </button>
    </form>
  );
}
