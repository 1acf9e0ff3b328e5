import type { Question } from '../schemas/quiz.ts';

interface Props {
  question: Extract<Question, { kind: 'scale' }>;
  chosen: string | undefined;
  isWrong: boolean;
  onChoose: (value: string) => void;
}

/** Numbers to press, the words for both ends under the numbers they belong to: radio buttons, so thumb, keyboard and voice all reach each one. */
export function Scale({ question, chosen, isWrong, onChoose }: Props) {
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
                checked={chosen === number}
                aria-describedby={ends[number] && `${question.id}-end-${number}`}
                aria-invalid={isWrong || undefined}
                onChange={() => onChoose(number)}
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
