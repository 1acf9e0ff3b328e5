import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answers } from '../quiz/next.ts';
import type { Quiz } from '../schemas/quiz.ts';
import { Choices } from './Choices.tsx';
import { Scale } from './Scale.tsx';

interface Props {
  quiz: Quiz;
  step: string;
  answers: Answers;
  /** Such as "Step 3 of 6". */
  place: string;
  heading: Ref<HTMLHeadingElement>;
  onAnswer: (value: string | number | string[]) => void;
}

/** One question with its Continue button; nothing chosen gives an error that takes focus. */
export function Step({ quiz, step, answers, place, heading, onAnswer }: Props) {
  const gate = quiz.gates.find(({ id }) => id === step);
  const question = quiz.questions.find(({ id }) => id === step);
  const before = gate ? answers.gates[step] : answers[step as keyof Answers];
  const [chosen, choose] = useState<string[]>(before === undefined ? [] : [before].flat().map(String));
  const [missing, setMissing] = useState(false);
  const error = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (missing) error.current?.focus();
  }, [missing]);

  const many = gate !== undefined || question?.kind === 'many';
  const optional = question?.kind === 'many';
  function submit(event: Event) {
    event.preventDefault();
    if (!chosen.length && !optional) return setMissing(true);
    if (many) return onAnswer(chosen.filter((id) => !optional || id !== 'none'));
    onAnswer(question?.kind === 'scale' ? Number(chosen[0]) : (chosen[0] ?? ''));
  }

  const title = gate?.title ?? question?.title;
  const hint = gate?.lead ?? question?.hint;
  return (
    <form class="quiz-step" onSubmit={submit} noValidate>
      {missing && (
        <div class="quiz-error" role="alert" tabIndex={-1} ref={error}>
          <p>
            <strong>Choose an answer to go on.</strong>
          </p>
          <p>
            <a
              href={`#${step}-first`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(`${step}-first`)?.focus();
              }}
            >
              Go to the answers
            </a>
          </p>
        </div>
      )}
      <p class="quiz-place">{place}</p>
      <fieldset aria-describedby={hint ? `${step}-hint` : undefined}>
        <legend>
          <h2 tabIndex={-1} ref={heading}>
            {title}
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
      <button type="submit" class="button">
        Continue
      </button>
    </form>
  );
}

/** The choices of a gate or a question; alone marks those that exclude all others. */
function choicesOf(quiz: Quiz, step: string) {
  const gate = quiz.gates.find(({ id }) => id === step);
  const none = { id: 'none', words: quiz.noneOfThese, alone: true };
  if (gate) return [...gate.signs, none, { id: 'unsure', words: quiz.notSure, alone: true }];
  const question = quiz.questions.find(({ id }) => id === step);
  if (!question || question.kind === 'scale') return [];
  return [...(question.answers ?? quiz.patterns), ...(question.kind === 'many' ? [none] : [])];
}
