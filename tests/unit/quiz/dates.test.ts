// When this fails, the weeks drawn or the calendar file put a session or a look-back on the wrong day.
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { addDays, calendarFile } from '../../../src/islands/calendar-file.ts';
import { calendarOf, weeksOf } from '../../../src/quiz/dates.ts';
import { planOf } from '../../support/quiz-data.ts';

const planFor = (pattern: string, duration = 'over-12-weeks') =>
  planOf({ pattern, severity: 5, duration, comfort: [] });

test('weekly plans hold 10 sessions, look back after 4 and 10, then every 28 days', () => {
  const { sessions, lookBacks, thenEvery } = calendarOf(planFor('tightness'));
  expect([sessions.length, sessions[9], lookBacks, thenEvery]).toEqual([10, 63, [22, 64], 28]);
});

test('a range counts its longer gap', () => expect(calendarOf(planFor('mild')).sessions).toEqual([0, 21, 42, 63]));

test('soreness after exercise is one session, looked back on a week later', () =>
  expect(calendarOf(planFor('workout'))).toEqual({ sessions: [0], lookBacks: [7] }));

test('under 6 weeks looks back after session 2', () =>
  expect(calendarOf(planFor('mild', 'under-6-weeks')).lookBacks).toEqual([22]));

test('a look-back after a session that the start does not hold is not drawn', () => {
  const plan = planFor('workout');
  expect(calendarOf({ ...plan, lookBack: { words: 'After 3', sessions: [1, 3] } }).lookBacks).toEqual([7]);
});

test('weeks count from 1 and stop at 12', () => expect(weeksOf([0, 6, 7, 83, 84])).toEqual([1, 2, 12]));

test.each([
  ['2026-03-28', 1, '2026-03-29'],
  ['2026-10-24', 7, '2026-10-31'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
])('%s and %i days is %s', (date, days, after) => expect(addDays(date, days)).toBe(after));

test('a date that is none is refused', () => expect(() => addDays('soon', 1)).toThrow('"soon" is no date'));

test('a second parser reads the calendar file, at the same hour across a clock change', () => {
  const text = calendarFile(planFor('tightness'), '2026-03-20', '10:00');
  const events = new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));
  expect(events).toHaveLength(10 + 2 + 1);
  const sessions = events.filter(({ summary }) => /massage \d/.test(summary));
  expect(new Set(sessions.map(({ startDate }) => startDate.hour))).toEqual(new Set([10]));
  expect(sessions[1]?.startDate.toString()).toBe('2026-03-27T10:00:00');
  expect(sessions[2]?.startDate.toString()).toBe('2026-04-03T10:00:00');
  expect(sessions[0]?.duration.toSeconds()).toBe(75 * 60);
  expect(events.at(-1)?.summary).toBe('Hot stone massage, once a month');
  const later = events.at(-1)?.iterator();
  expect([later?.next(), later?.next()].map(String)).toEqual(['2026-06-19T10:00:00', '2026-07-17T10:00:00']);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
});
