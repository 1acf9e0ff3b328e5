import type { Ref } from 'preact';
import { choicesOf, stepOf } from '../quiz/words.ts';
import type { Quiz } from '../schemas/quiz.ts';
import { Choices } from './Choices.tsx';
import { Explained } from './Explained.tsx';
import { Scale } from './Scale.tsx';

interface Props {
  quiz: Quiz;
  step: string;
  heading: Ref<HTMLHeadingElement>;
  chosen: string[];
  /** What is wrong with the answer, if anything. */
  error: string | undefined;
  onChoose: (chosen: string[]) => void;
}

/**
 * A step's question and what may be answered. A gate takes many ticks, as a question of kind many does.
 * The heading stands outside the group that it names: inside it, screen readers say the question twice.
 */
export function Fields({ quiz, step, heading, chosen, error, onChoose }: Props) {
  const asked = stepOf(quiz, step);
  const question = asked && 'kind' in asked ? asked : undefined;
  const many = !question || question.kind === 'many';
  return (
    <>
      <h2
        id="quiz-title"
        tabIndex={-1}
        ref={heading}
        aria-describedby={asked?.hint ? 'quiz-place quiz-hint' : 'quiz-place'}
      >
        {asked?.title}
      </h2>
      {asked?.hint && (
        <p class="quiz-hint" id="quiz-hint">
          {asked.hint}
        </p>
      )}
      {asked && 'signs' in asked && (
        <details class="quiz-explained">
          <summary>What does each line mean?</summary>
          <Explained signs={asked.signs} />
        </details>
      )}
      <fieldset aria-labelledby="quiz-title" aria-describedby={error && 'quiz-error'}>
        {error && (
          <p class="quiz-field-error" id="quiz-error">
            <span class="unseen">Error: </span>
            {error}
          </p>
        )}
        {question?.kind === 'scale' ? (
          <Scale question={question} chosen={chosen[0]} isWrong={!!error} onChoose={(value) => onChoose([value])} />
        ) : (
          <Choices name={step} choices={choicesOf(quiz, step)} {...{ many, chosen, onChoose }} isWrong={!!error} />
        )}
      </fieldset>
    </>
  );
}
