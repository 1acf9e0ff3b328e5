/** The ways back, from any step but the first and from an outcome. */
export function Buttons({ onStartAgain }: { onStartAgain: () => void }) {
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
