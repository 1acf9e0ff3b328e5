import { tabulateChange } from '../quiz/progress-check.ts';
import { formatCount, formatRange } from '../quiz/words.ts';
import type { Quiz } from '../schemas/quiz.ts';
import { HelpNow } from './HelpNow.tsx';

/** The rule of change in words, and its small table: how much less counts, by the pain at the start. */
export const ChangeRule = ({ quiz }: { quiz: Quiz }) => (
  <p>
    <strong>How much less is enough:</strong> {quiz.check.change.words}{' '}
    {tabulateChange(quiz)
      .map(({ starts, needed }) => `Began at ${formatRange(starts)}: ${formatCount(needed, 'point')} less.`)
      .join(' ')}
  </p>
);

/** A diary to print: a row for each session from one to another, the rule of change, and how to decide without a computer. */
export function Diary({ quiz, from, to }: { quiz: Quiz; from: number; to: number }) {
  const numbers = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return (
    <section class="diary">
      <h3>Diary up to your progress check</h3>
      <p>Before I began, on a usual day, my pain was ____ out of 10.</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Session</th>
            <th scope="col">Date</th>
            <th scope="col">Pain before (0 to 10)</th>
            <th scope="col">Pain the day after</th>
          </tr>
        </thead>
        <tbody>
          {numbers.map((number) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td />
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <ChangeRule quiz={quiz} />
      <HelpNow quiz={quiz} />
      <ul>
        {quiz.check.paper.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
