import type { Question } from '../schemas/quiz.ts';

interface Props {
  question: Extract<Question, { kind: 'scale' }>;
  chosen: string | undefined;
  onChoose: (value: string) => void;
}

/** A row of numbers to press: radio buttons, so thumb, keyboard and voice all reach each one. */
export function Scale({ question, chosen, onChoose }: Props) {
  const numbers = Array.from({ length: question.to - question.from + 1 }, (_, i) => String(question.from + i));
  const ends: Record<string, string> = { [question.from]: `${question.id}-low`, [question.to]: `${question.id}-high` };
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
              aria-describedby={ends[number]}
              onChange={() => onChoose(number)}
            />
            <span>{number}</span>
          </label>
        ))}
      </div>
      <p aria-hidden="true">
        <span id={`${question.id}-low`}>{question.low}</span>
        <span id={`${question.id}-high`}>{question.high}</span>
      </p>
    </div>
  );
}
