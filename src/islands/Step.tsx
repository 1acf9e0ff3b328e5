import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { chosenIn } from '../quiz/chosen.ts';
import type { Answers } from '../quiz/next.ts';
import { stepOf } from '../quiz/words.ts';
import type { Quiz } from '../schemas/quiz.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { Fields } from './Fields.tsx';
import type { Notice } from './place.ts';
import { useTitle } from './use-title.ts';

interface Props {
  quiz: Quiz;
  step: string;
  answers: Answers;
  /** Such as "Step 3 of 6". */
  place: string;
  /** What to tell a reader who has just come. */
  notice: Notice | undefined;
  /** Whether nothing has been answered: the page's own title then stays. */
  isStart: boolean;
  heading: Ref<HTMLHeadingElement>;
  /** Until the script runs, Continue is off: a form sent without it would put answers in the address. */
  ready: boolean;
  /** Goes on with the ticks. @returns whether they hold the answer that the step needs */
  onAnswer: (chosen: string[]) => boolean;
}

const missing = 'Choose an answer to go on.';

const noticeWords = (notice: Notice, { isCheck }: Answers): string =>
  ({
    'bad-link': 'That link was not complete, so the quiz starts from the beginning.',
    kept: `First the two safety checks again, then your ${isCheck ? 'progress check' : 'plan'}.`,
    again: 'The safety checks start over: what you tick at them is never kept.',
  })[notice];

/** One question with its Continue button; nothing chosen gives an error that takes focus. */
export function Step({ quiz, step, answers, place, notice, isStart, heading, ready, onAnswer }: Props) {
  const [chosen, choose] = useState(chosenIn(answers, step));
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  // Ticks made before the script ran are kept.
  useEffect(() => {
    const early = [...(form.current?.querySelectorAll<HTMLInputElement>(':checked') ?? [])].map(({ value }) => value);
    if (early.length) choose(early);
  }, []);
  const error = tries > 0 && !chosen.length ? missing : undefined;
  const title = `${place}: ${stepOf(quiz, step)?.title}`;
  useTitle(error ? `Error: ${title}` : isStart ? undefined : title, answers.isCheck && quiz.check);
  function submit(event: Event) {
    event.preventDefault();
    if (!onAnswer(chosen)) setTries(tries + 1);
  }
  return (
    <form class="quiz-step" onSubmit={submit} noValidate ref={form}>
      {notice && (
        <p class="quiz-notice" role="status">
          {noticeWords(notice, answers)}
        </p>
      )}
      {error && <ErrorSummary key={tries} field={`${step}-first`} message={error} />}
      <p class="quiz-place" id="quiz-place">
        {place}
      </p>
      <Fields {...{ quiz, step, heading, chosen, error }} onChoose={choose} />
      <button type="submit" class="button" disabled={!ready}>
        Continue
      </button>
    </form>
  );
}
