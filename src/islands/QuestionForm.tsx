import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { toFormValues } from '../quiz/choices.ts';
import type { QuizEngine } from '../quiz/engine.ts';
import type { Answers } from '../quiz/steps.ts';
import type { Gate, Question } from '../schemas/quiz.ts';
import type { SheetProps } from './LazySheet.tsx';
import { QuestionFields } from './QuestionFields.tsx';
import type { Notice } from './use-quiz.ts';
import { type PageName, useTitle } from './use-title.ts';

/** Says that an answer is missing, and links to the field. It takes focus, so that screen readers read it; a live region would repeat it. */
function ErrorSummary({ field, message }: { field: string; message: string }) {
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  const goToField = (event: Event) => {
    event.preventDefault();
    document.getElementById(field)?.focus();
  };
  return (
    <section class="quiz-error" aria-labelledby="problem" aria-describedby="problem-what" tabIndex={-1} ref={box}>
      <h2 id="problem">There is a problem</h2>
      <p id="problem-what">
        <a href={`#${field}`} onClick={goToField}>
          {message}
        </a>
      </p>
    </section>
  );
}

/** A step's place, such as "Step 3 of 6", and whether nothing has been answered: the page's own title then stays. */
function placeOf({ stepsFor }: QuizEngine, answers: Answers, step: string) {
  const steps = stepsFor(answers);
  const number = steps.indexOf(step) + 1;
  const isStart = number === 1 && !Object.keys(answers.gates).length;
  return { place: number ? `Step ${number} of ${steps.length}` : 'One more question', isStart };
}

interface Props extends Pick<SheetProps, 'engine' | 'answers' | 'heading'> {
  asked: Gate | Question;
  notice: Notice | undefined;
  /** The progress check's name; undefined in the quiz, whose page has its own. */
  pageName: PageName | undefined;
  /** Whether the script runs. Continue is off before, since a form sent without script would put answers in the address. */
  ready: boolean;
  /** Goes on with the ticks. @returns whether they hold the answer that the step needs */
  onAnswer: (chosen: string[]) => boolean;
}

const missing = 'Choose an answer to go on.';

const noticeWords = (notice: Notice, isCheck: boolean): string =>
  ({
    'bad-link': 'That link was not complete, so the quiz starts from the beginning.',
    kept: `First the two safety checks again, then your ${isCheck ? 'progress check' : 'plan'}.`,
    again: 'The safety checks start over: what you tick at them is never kept.',
  })[notice];

/** One question with its Continue button. Without a choice it shows an error that takes focus. */
export function QuestionForm(props: Props) {
  const { engine, answers, asked, notice, pageName, heading, ready, onAnswer } = props;
  const { place, isStart } = placeOf(engine, answers, asked.id);
  const [chosen, choose] = useState(toFormValues(answers, asked.id));
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  // Ticks made before the script ran are kept.
  useEffect(() => {
    const early = [...(form.current?.querySelectorAll<HTMLInputElement>(':checked') ?? [])].map(({ value }) => value);
    if (early.length) choose(early);
  }, []);
  const error = tries > 0 && !chosen.length ? missing : undefined;
  const title = `${place}: ${asked.title}`;
  useTitle(error ? `Error: ${title}` : isStart ? undefined : title, pageName);
  function submit(event: Event) {
    event.preventDefault();
    if (!onAnswer(chosen)) setTries(tries + 1);
  }
  return (
    <form class="quiz-step" onSubmit={submit} noValidate ref={form}>
      {notice && (
        <p class="quiz-notice" role="status">
          {noticeWords(notice, pageName !== undefined)}
        </p>
      )}
      {error && <ErrorSummary key={tries} field={`${asked.id}-first`} message={error} />}
      <p class="quiz-place" id="quiz-place">
        {place}
      </p>
      <QuestionFields {...{ asked, heading, chosen, error }} choices={engine.choicesOf(asked)} onChoose={choose} />
      <button type="submit" class="button" disabled={!ready}>
        Continue
      </button>
    </form>
  );
}
