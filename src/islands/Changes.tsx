import type { Change } from '../quiz/nearest.ts';

interface Props {
  changes: Change[];
}

/** The nearest other answers, and what each would give. */
export function Changes({ changes }: Props) {
  if (!changes.length) return null;
  return (
    <section class="no-print">
      <h3>What would change this</h3>
      <ul>
        {changes.map(({ step, answer, gives }) => (
          <li key={step + answer}>
            <strong>{answer}:</strong> {gives.join(' ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
