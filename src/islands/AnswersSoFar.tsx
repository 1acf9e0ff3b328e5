import type { Answers } from '../quiz/next.ts';
import { answerWords, stepOf } from '../quiz/words.ts';
import type { Quiz } from '../schemas/quiz.ts';

interface Props {
  quiz: Quiz;
  answers: Answers;
  /** The steps to list, in order. */
  steps: string[];
  onChange: (step: string) => void;
}

/** What the reader has said, each with a way to change it. */
export function AnswersSoFar({ quiz, answers, steps, onChange }: Props) {
  const answered = steps.filter((step) => answerWords(quiz, answers, step) !== undefined);
  if (!answered.length) return null;
  return (
    <section class="quiz-answers no-print" aria-label="Your answers so far">
      <h3>Your answers so far</h3>
      <dl>
        {answered.map((step) => (
          <div key={step}>
            <dt>{stepOf(quiz, step)?.title}</dt>
            <dd>{answerWords(quiz, answers, step)}</dd>
            <dd>
              <button type="button" class="link-button" onClick={() => onChange(step)}>
                Change<span class="unseen"> the answer to: {stepOf(quiz, step)?.title}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
