import type { Ref } from 'preact';
import type { Choice } from '../quiz/choices.ts';
import type { Gate, Question } from '../schemas/quiz.ts';

/** Signs, each with what it means in words that a child understands. */
export const ExplainedSigns = ({ signs }: { signs: Gate['signs'] }) => (
  <dl class="explained">
    {signs.map(({ id, words, explained }) => (
      <div key={id}>
        <dt>{words}</dt>
        <dd>{explained}</dd>
      </div>
    ))}
  </dl>
);

interface Answering {
  chosen: string[];
  isWrong: boolean;
  onChoose: (chosen: string[]) => void;
}
type ChoicesProps = Answering & { name: string; many: boolean; choices: Choice[] };

function Choices({ name, many, choices, chosen, isWrong, onChoose }: ChoicesProps) {
  const alone = choices.filter((choice) => choice.alone).map(({ id }) => id);
  function toggle({ id, alone: excludes }: Choice) {
    if (!many || (excludes && !chosen.includes(id))) return onChoose([id]);
    const rest = chosen.filter((other) => other !== id && !alone.includes(other));
    onChoose(chosen.includes(id) ? rest : [...rest, id]);
  }
  return (
    <>
      {choices.map((choice, i) => (
        // A block of its own: a browser without our styles then shows one choice a line.
        <div key={choice.id} class={choice.alone ? 'alone' : undefined}>
          <label class="quiz-choice">
            <input
              id={i === 0 ? `${name}-first` : undefined}
              type={many ? 'checkbox' : 'radio'}
              // A tick box without a name is never sent. Some browsers would send it although Continue is off.
              name={many ? undefined : name}
              value={choice.id}
              checked={chosen.includes(choice.id)}
              aria-invalid={isWrong || undefined}
              onChange={() => toggle(choice)}
            />
            <span>{choice.words}</span>
          </label>
        </div>
      ))}
    </>
  );
}

type ScaleProps = Answering & { question: Extract<Question, { kind: 'scale' }> };

/** A scale as radio buttons, which thumb, keyboard and voice all reach, with words under both ends. */
function Scale({ question, chosen, isWrong, onChoose }: ScaleProps) {
  const numbers = Array.from({ length: question.to - question.from + 1 }, (_, i) => String(question.from + i));
  const ends: Record<string, string> = { [question.from]: question.low, [question.to]: question.high };
  return (
    <div class="quiz-scale">
      <div>
        {numbers.map((number, i) => (
          <div key={number}>
            <label>
              <input
                id={i === 0 ? `${question.id}-first` : undefined}
                type="radio"
                name={question.id}
                value={number}
                checked={chosen.includes(number)}
                aria-describedby={ends[number] && `${question.id}-end-${number}`}
                aria-invalid={isWrong || undefined}
                onChange={() => onChoose([number])}
              />
              <span>{number}</span>
            </label>
            {ends[number] && (
              <small id={`${question.id}-end-${number}`} aria-hidden="true">
                {ends[number]}
              </small>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

interface Props extends Pick<Answering, 'chosen' | 'onChoose'> {
  asked: Gate | Question;
  choices: Choice[];
  heading: Ref<HTMLHeadingElement>;
  error: string | undefined;
}

/**
 * A step's question and what may be answered. A gate takes many ticks, as a question of kind many does.
 * The heading is outside the group that it names, or screen readers would read the question twice.
 */
export function QuestionFields({ asked, choices, heading, chosen, error, onChoose }: Props) {
  const question = 'kind' in asked ? asked : undefined;
  const answering = { chosen, onChoose, isWrong: error !== undefined };
  return (
    <>
      <h2
        id="quiz-title"
        tabIndex={-1}
        ref={heading}
        aria-describedby={asked.hint ? 'quiz-place quiz-hint' : 'quiz-place'}
      >
        {asked.title}
      </h2>
      {asked.hint && (
        <p class="quiz-hint" id="quiz-hint">
          {asked.hint}
        </p>
      )}
      {'signs' in asked && (
        <details class="quiz-explained">
          <summary>What does each line mean?</summary>
          <ExplainedSigns signs={asked.signs} />
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
          <Scale question={question} {...answering} />
        ) : (
          <Choices name={asked.id} many={question?.kind !== 'one'} choices={choices} {...answering} />
        )}
      </fieldset>
    </>
  );
}
