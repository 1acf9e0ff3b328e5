import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answers } from '../quiz/next.ts';
import { choicesOf, titleOf } from '../quiz/words.ts';
import type { Quiz } from '../schemas/quiz.ts';
import { Choices } from './Choices.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { Scale } from './Scale.tsx';

interface Props {
  quiz: Quiz;
  step: string;
  answers: Answers;
  /** Such as "Step 3 of 6". */
  place: string;
  heading: Ref<HTMLHeadingElement>;
  /** Until the script runs, Continue is off: a form sent without it would put answers in the address. */
  ready: boolean;
  onAnswer: (value: string | number | string[]) => void;
}

/** One question with its Continue button; nothing chosen gives an error that takes focus. */
export function Step({ quiz, step, answers, place, heading, ready, onAnswer }: Props) {
  const gate = quiz.gates.find(({ id }) => id === step);
  const question = quiz.questions.find(({ id }) => id === step);
  const before = gate ? answers.gates[step] : answers[step as keyof Answers];
  const [chosen, choose] = useState<string[]>(before === undefined ? [] : [before].flat().map(String));
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  // Ticks made before the script ran are kept.
  useEffect(() => {
    const early = [...(form.current?.querySelectorAll<HTMLInputElement>(':checked') ?? [])].map(({ value }) => value);
    if (early.length) choose(early);
  }, []);

  const optional = question?.kind === 'many';
  const many = gate !== undefined || optional;
  function submit(event: Event) {
    event.preventDefault();
    if (!chosen.length && !optional) return setTries(tries + 1);
    if (many) return onAnswer(chosen.filter((id) => !optional || id !== 'none'));
    onAnswer(question?.kind === 'scale' ? Number(chosen[0]) : (chosen[0] ?? ''));
  }

  const hint = gate?.lead ?? question?.hint;
  return (
    <form class="quiz-step" onSubmit={submit} noValidate ref={form}>
      {tries > 0 && !chosen.length && <ErrorSummary key={tries} field={`${step}-first`} />}
      <p class="quiz-place">{place}</p>
      <fieldset aria-describedby={hint ? `${step}-hint` : undefined}>
        <legend>
          <h2 tabIndex={-1} ref={heading}>
            {titleOf(quiz, step)}
          </h2>
        </legend>
        {hint && (
          <p class="quiz-hint" id={`${step}-hint`}>
            {hint}
          </p>
        )}
        {question?.kind === 'scale' ? (
          <Scale question={question} chosen={chosen[0]} onChoose={(value) => choose([value])} />
        ) : (
          <Choices name={step} many={many} choices={choicesOf(quiz, step)} chosen={chosen} onChoose={choose} />
        )}
      </fieldset>
      <button type="submit" class="button" disabled={!ready}>
        Continue
      </button>
    </form>
  );
}
