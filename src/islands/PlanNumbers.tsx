import type { Plan } from '../quiz/plan.ts';
import { lengthWords } from '../quiz/words.ts';

/** The four numbers of a plan: how long, how often at first, how often then, and when to check whether it helps. */
export function PlanNumbers({ plan: { minutes, equalMinutes, pattern, lookBack } }: { plan: Plan }) {
  const rows = [
    ['How long', lengthWords(minutes, equalMinutes)],
    ['To start', pattern.start.words],
    ['Then', pattern.after.words],
    ['Progress check', lookBack.words],
  ] as const;
  return (
    <dl class="plan-numbers">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
