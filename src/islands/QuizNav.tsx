/** The ways back, from any step but the first and from an outcome. */
export function QuizNav({ onStartAgain }: { onStartAgain: () => void }) {
  return (
    <p class="quiz-buttons no-print">
      <button type="button" class="button quiet" onClick={() => history.back()}>
        Back
      </button>
      <button type="button" class="button quiet" onClick={onStartAgain}>
        Start again
      </button>
    </p>
  );
}

interface AnswersProps {
  answered: { step: string; title: string; words: string }[];
  onChange: (step: string) => void;
}

/** What the reader has said, each with a way to change it. */
export function AnswersSoFar({ answered, onChange }: AnswersProps) {
  if (!answered.length) return null;
  return (
    <section class="quiz-answers no-print" aria-label="Your answers so far">
      <h3>Your answers so far</h3>
      <dl>
        {answered.map(({ step, title, words }) => (
          <div key={step}>
            <dt>{title}</dt>
            <dd>{words}</dd>
            <dd>
              <button type="button" class="link-button" onClick={() => onChange(step)}>
                Change<span class="unseen"> the answer to: {title}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
