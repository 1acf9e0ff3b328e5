import type { Question } from '../schemas/quiz.ts';

interface Props {
  question: Extract<Question, { kind: 'scale' }>;
  chosen: string | undefined;
  onChoose: (value: string) => void;
}

/** A row of numbers to press: radio buttons, so thumb, keyboard and voice all reach each one. */
export function Scale({ question, chosen, onChoose }: Props) {
  const numbers = Array.from({ length: question.to - question.from + 1 }, (_, i) => String(question.from + i));
  const spoken: Record<string, string> = { [question.from]: question.low, [question.to]: question.high };
  return (
    <div class="quiz-scale">
      <div>
        {numbers.map((number, i) => (
          <label key={number}>
            <input
              id={i === 0 ? `${question.id}-first` : undefined}
              type="radio"
              name={question.id}
              value={number}
              checked={chosen === number}
              onChange={() => onChoose(number)}
            />
            <span>
              {number}
              {spoken[number] && <span class="unseen">, {spoken[number]}</span>}
            </span>
          </label>
        ))}
      </div>
      <p aria-hidden="true">
        <span>{question.low}</span>
        <span>{question.high}</span>
      </p>
    </div>
  );
}
