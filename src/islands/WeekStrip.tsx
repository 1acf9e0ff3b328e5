import { calendarOf, weeksDrawn, weeksOf } from '../quiz/dates.ts';
import type { Plan } from '../quiz/plan.ts';

const list = (weeks: number[]) => new Intl.ListFormat('en-GB').format(weeks.map(String));

/** The first 12 weeks: a stone for each week with a session, a ring for each progress check, and the same in words. */
export function WeekStrip({ plan }: { plan: Plan }) {
  const calendar = calendarOf(plan);
  const sessions = weeksOf(calendar.sessions);
  const lookBacks = weeksOf(calendar.lookBacks);
  const weeks = Array.from({ length: weeksDrawn }, (_, i) => i + 1);
  return (
    <figure class="weeks">
      <div aria-hidden="true">
        {weeks.map((week) => (
          <span class={(sessions.includes(week) ? 'session ' : '') + (lookBacks.includes(week) ? 'look-back' : '')}>
            {week}
          </span>
        ))}
      </div>
      <figcaption>
        The first {weeksDrawn} weeks. Sessions in {sessions.length === 1 ? 'week' : 'weeks'} {list(sessions)} (filled).
        Progress check in {lookBacks.length === 1 ? 'week' : 'weeks'} {list(lookBacks)} (ring).
      </figcaption>
    </figure>
  );
}
