import { createEvents, type EventAttributes } from 'ics';
import { calendarOf } from '../quiz/dates.ts';
import type { Plan } from '../quiz/plan.ts';

type Moment = [number, number, number, number, number];

/**
 * A date some days later, in the calendar alone, so that no clock change moves it.
 * @param date as year-month-day, such as "2026-03-28"
 * @throws when the date is none
 */
export function addDays(date: string, days: number): string {
  const start = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(start.getTime())) throw new Error(`"${date}" is no date. Write it as year-month-day.`);
  start.setUTCDate(start.getUTCDate() + days);
  return start.toISOString().slice(0, 10);
}

/**
 * A plan as a calendar file (RFC 5545): each session, each look-back, then 12 later sessions as a rule.
 * Times float: 10:00 stays 10:00 on the reader's clock when clocks change.
 * @param date the first session, as year-month-day
 * @param time its start, as hours and minutes, such as "10:00"
 * @throws when the date is none
 */
export function calendarFile(plan: Plan, date: string, time: string): string {
  const { sessions, lookBacks, thenEvery } = calendarOf(plan);
  const [hour = 10, minute = 0] = time.split(':').map(Number);
  const at = (days: number): Moment => {
    const [year = 0, month = 0, day = 0] = addDays(date, days).split('-').map(Number);
    return [year, month, day, hour, minute];
  };
  const event = (days: number, title: string, minutes: number): EventAttributes => ({
    start: at(days),
    startInputType: 'local',
    startOutputType: 'local',
    duration: { minutes },
    title,
    description:
      'No study has tested this exact plan. Stop if the pain gets worse, spreads, or you notice a danger sign.',
    productId: 'basalt',
    uid: `${plan.pattern.id}-${title.toLowerCase().replaceAll(' ', '-')}-${addDays(date, days)}@basalt`,
  });
  const last = sessions.at(-1) ?? 0;
  const later = thenEvery
    ? [
        {
          ...event(last + thenEvery, `Hot stone massage, ${plan.pattern.after.words.toLowerCase()}`, plan.minutes),
          recurrenceRule: `FREQ=DAILY;INTERVAL=${thenEvery};COUNT=12`,
        },
      ]
    : [];
  const { error, value } = createEvents([
    ...sessions.map((days, i) => event(days, `Hot stone massage ${i + 1}`, plan.minutes)),
    ...lookBacks.map((days, i) => event(days, `Look back ${i + 1}: has the pain changed?`, 15)),
    ...later,
  ]);
  if (error || !value) throw error ?? new Error('The calendar file came out empty.');
  return value;
}
