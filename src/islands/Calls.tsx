import type { Gate } from '../schemas/quiz.ts';

/** Numbers to call, one tap each, with the country that each is for. */
export const Calls = ({ calls }: { calls: Gate['stop']['calls'] }) => (
  <ul class="calls">
    {calls.map(({ number, where }) => (
      <li key={number}>
        <a class="button" href={`tel:${number}`}>
          Call {number}
        </a>{' '}
        {where}
      </li>
    ))}
  </ul>
);
