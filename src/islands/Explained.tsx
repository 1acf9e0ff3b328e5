import type { Gate } from '../schemas/quiz.ts';

/** Signs, each with what it means in words that a child understands. */
export const Explained = ({ signs }: { signs: Gate['signs'] }) => (
  <dl class="explained">
    {signs.map(({ id, words, explained }) => (
      <div key={id}>
        <dt>{words}</dt>
        <dd>{explained}</dd>
      </div>
    ))}
  </dl>
);
