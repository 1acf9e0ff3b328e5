// When this fails, the weeks drawn or the calendar file put a session or a progress check on the wrong day.
import { expect, test } from 'vitest';
import { addDays, dateRange, findDateFault, formatDate } from '../../../src/islands/session-dates.ts';
import { scheduleSessions, scheduleUntilCheck, toWeeks } from '../../../src/quiz/plan.ts';
import { planOf } from '../../support/quiz-data.ts';

const planFor = (pattern: string, duration = 'over-12-weeks') =>
  planOf({ pattern, severity: 5, duration, comfort: [] });

test('weekly plans hold 10 sessions, with checks after 4 and 10', () => {
  const { sessions, checks } = scheduleSessions(planFor('tightness'));
  expect([sessions.length, sessions[9], checks]).toEqual([10, 63, [22, 64]]);
});

test('a range counts its longer gap', () =>
  expect(scheduleSessions(planFor('mild')).sessions).toEqual([0, 21, 42, 63]));

test('soreness after exercise is one session, with a check a week later', () =>
  expect(scheduleSessions(planFor('workout'))).toEqual({ sessions: [0], checks: [7] }));

test('pain under 6 weeks is checked after session 2', () =>
  expect(scheduleSessions(planFor('mild', 'under-6-weeks')).checks).toEqual([22]));

test('a check after a session that the start does not hold is not drawn', () => {
  const plan = planFor('workout');
  expect(scheduleSessions({ ...plan, checks: { words: 'After 3', sessions: [1, 3] } }).checks).toEqual([7]);
});

test('weeks count from 1 and stop at 12', () => expect(toWeeks([0, 6, 7, 83, 84])).toEqual([1, 2, 12]));

test.each([
  ['2026-03-28', 1, '2026-03-29'],
  ['2026-10-24', 7, '2026-10-31'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
])('%s and %i days is %s', (date, days, after) => expect(addDays(date, days)).toBe(after));

test('a date that is none is refused', () => expect(() => addDays('soon', 1)).toThrow('"soon" is not a date'));

test('the next sessions are those up to the check, which has its day', () => {
  const { pattern } = planFor('tightness');
  expect(scheduleUntilCheck(pattern, 0, 4)).toEqual({ sessions: 4, everyDays: 7, checkDay: 22 });
  expect(scheduleUntilCheck(pattern, 4, 10)).toEqual({ sessions: 6, everyDays: 7, checkDay: 36 });
  expect(scheduleUntilCheck(planFor('workout').pattern, 0, 1)).toEqual({ sessions: 1, everyDays: 0, checkDay: 7 });
});

const range = { min: '2026-11-29', max: '2028-11-29' };
test('a first session may fall from today to two years on', () => {
  expect(dateRange(new Date(2026, 10, 29))).toEqual(range);
  expect(dateRange(new Date(2028, 1, 29)).max).toBe('2030-02-28');
  expect(dateRange(new Date(2027, 0, 5))).toEqual({ min: '2027-01-05', max: '2029-01-05' });
});

test.each([
  ['0026-12-05', '10:00', 'Choose a date from Sunday 29 November 2026 to Wednesday 29 November 2028.'],
  ['2026-11-28', '10:00', 'Choose a date from'],
  ['2028-11-30', '10:00', 'Choose a date from'],
  ['5/12/26', '10:00', 'Write the date as year-month-day, such as 2026-11-29.'],
  ['2027-02-30', '10:00', 'Write the date'],
  ['2027-13-01', '10:00', 'Write the date'],
  ['', '10:00', 'Write the date'],
  ['2027-01-04', '', 'Write the time as hours:minutes, such as 10:00.'],
  ['2027-01-04', '24:00', 'Write the time'],
  ['2027-01-04', '10', 'Write the time'],
])('%s at %s is refused, and told how to mend it', (date, time, says) =>
  expect(findDateFault(date, time, range)).toContain(says),
);

test('today, the last day and midnight are taken', () => {
  for (const date of Object.values(range)) expect(findDateFault(date, '00:00', range)).toBeUndefined();
  expect(findDateFault(range.min, '23:59', range)).toBeUndefined();
});

test('a date is told with its weekday', () => expect(formatDate('2027-01-04')).toBe('Monday 4 January 2027'));
