// When this fails, the weeks drawn or the calendar file put a session or a progress check on the wrong day.
import { expect, test } from 'vitest';
import { scheduleSessions, scheduleUntilCheck, toWeeks } from '../../../src/quiz/plan.ts';
import { planOf } from '../../support/quiz-data.ts';

const planFor = (pattern: string, duration = 'over-12-weeks') =>
  planOf({ pattern, severity: 5, duration, comfort: [] });

test('weekly plans hold 10 sessions, with checks after 4 and 10', () => {
  const { sessionDays, checkDays } = scheduleSessions(planFor('tightness'));
  expect([sessionDays.length, sessionDays[9], checkDays]).toEqual([10, 63, [22, 64]]);
});

test('a range counts its longer gap', () =>
  expect(scheduleSessions(planFor('mild')).sessionDays).toEqual([0, 21, 42, 63]));

test('soreness after exercise is one session, with a check a week later', () =>
  expect(scheduleSessions(planFor('workout'))).toEqual({ sessionDays: [0], checkDays: [7] }));

test('pain under 6 weeks is checked after session 2', () =>
  expect(scheduleSessions(planFor('mild', 'under-6-weeks')).checkDays).toEqual([22]));

test('a check after a session that the start does not hold is not drawn', () => {
  const plan = planFor('workout');
  expect(scheduleSessions({ ...plan, checks: { words: 'After 3', sessions: [1, 3] } }).checkDays).toEqual([7]);
});

test('weeks count from 1 and stop at 12', () => expect(toWeeks([0, 6, 7, 83, 84])).toEqual([1, 2, 12]));

test('the next sessions are those up to the check, which has its day', () => {
  const { pattern } = planFor('tightness');
  expect(scheduleUntilCheck(pattern, 0, 4)).toEqual({ sessionCount: 4, everyDays: 7, checkDay: 22 });
  expect(scheduleUntilCheck(pattern, 4, 10)).toEqual({ sessionCount: 6, everyDays: 7, checkDay: 36 });
  expect(scheduleUntilCheck(planFor('workout').pattern, 0, 1)).toEqual({ sessionCount: 1, everyDays: 0, checkDay: 7 });
});
