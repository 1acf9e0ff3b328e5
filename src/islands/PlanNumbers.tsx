import type { Plan } from '../quiz/plan.ts';

/** The four numbers of a plan: how long, how often at first, how often then, and when to look back. */
export function PlanNumbers({ plan: { minutes, equalMinutes, pattern, lookBack } }: { plan: Plan }) {
  const length = (
    <>
      {minutes} minutes{equalMinutes && <small>{equalMinutes} is an equal choice</small>}
    </>
  );
  const rows = [
    ['How long', length],
    ['To start', pattern.start.words],
    ['Then', pattern.after.words],
    ['Look back', lookBack.words],
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
