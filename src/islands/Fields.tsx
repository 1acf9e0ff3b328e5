import type { Ref } from 'preact';
import { choicesOf, stepOf } from '../quiz/words.ts';
import type { Quiz } from '../schemas/quiz.ts';
import { Choices } from './Choices.tsx';
import { Scale } from './Scale.tsx';

interface Props {
  quiz: Quiz;
  step: string;
  heading: Ref<HTMLHeadingElement>;
  chosen: string[];
  onChoose: (chosen: string[]) => void;
}

/** A step's question and what may be answered. A gate takes many ticks, as a question of kind many does. */
export function Fields({ quiz, step, heading, chosen, onChoose }: Props) {
  const asked = stepOf(quiz, step);
  const question = asked && 'kind' in asked ? asked : undefined;
  const many = !question || question.kind === 'many';
  return (
    <fieldset aria-describedby={asked?.hint ? `${step}-hint` : undefined}>
      <legend>
        <h2 tabIndex={-1} ref={heading}>
          {asked?.title}
        </h2>
      </legend>
      {asked?.hint && (
        <p class="quiz-hint" id={`${step}-hint`}>
          {asked.hint}
        </p>
      )}
      {question?.kind === 'scale' ? (
        <Scale question={question} chosen={chosen[0]} onChoose={(value) => onChoose([value])} />
      ) : (
        <Choices name={step} many={many} choices={choicesOf(quiz, step)} chosen={chosen} onChoose={onChoose} />
      )}
    </fieldset>
  );
}
