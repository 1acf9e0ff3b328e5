import type { Quiz } from '../schemas/quiz.ts';

/** The emergency signs in short, and the numbers to call: a plan may be read on paper, far from the first list. */
export function HelpNow({ quiz: { helpNow } }: { quiz: Pick<Quiz, 'helpNow'> }) {
  return (
    <div class="help-now">
      <p>
        <strong>{helpNow.title}</strong>
      </p>
      <ul>
        {helpNow.lines.map(({ words }) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
}
