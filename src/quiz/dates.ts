import type { Pattern } from '../schemas/quiz.ts';
import type { Plan } from './plan.ts';

/** How many weeks of a plan are drawn. */
export const weeksDrawn = 12;

/**
 * When a plan's sessions and look-backs fall, in whole days after the first session (day 0). Its look-back may be sooner than its pattern's. Where a plan gives a range,
 * such as 2 to 3 weeks, the longer gap counts: more sessions are not shown to be better.
 * Plans without an end are counted to the last week drawn.
 */
export function calendarOf({ pattern, lookBack }: Pick<Plan, 'pattern' | 'lookBack'>) {
  const gap = pattern.start.everyDays[1];
  const count = pattern.start.sessions ?? Math.floor((weeksDrawn * 7 - 1) / gap) + 1;
  const sessions = Array.from({ length: count }, (_, i) => i * gap);
  const lookBacks = lookBack.sessions.flatMap((n) => {
    const day = sessions[n - 1];
    return day === undefined ? [] : day + (pattern.lookBack.days ?? 1);
  });
  return { sessions, lookBacks };
}

/**
 * The sessions from here to the next check, and the day of that check, counted from the first of these sessions.
 * The longer gap counts, as in calendarOf.
 * @param had how many sessions there were
 * @param until the session after which the check comes, later than those
 */
export function stretchOf({ start, lookBack }: Pick<Pattern, 'start' | 'lookBack'>, had: number, until: number) {
  const [sessions, everyDays] = [until - had, start.everyDays[1]];
  return { sessions, everyDays, checkDay: (sessions - 1) * everyDays + (lookBack.days ?? 1) };
}

/** The weeks, from 1, in which days fall; only those that are drawn. */
export const weeksOf = (days: number[]): number[] =>
  [...new Set(days.map((day) => Math.floor(day / 7) + 1))].filter((week) => week <= weeksDrawn);
