// When this fails, a calendar file begins on a day that was not chosen, or refuses one that may be.
import { expect, test } from 'vitest';
import { addDays, dateRange, findDateFault, formatDate } from '../../../src/calendar/session-dates.ts';

test.each([
  ['2026-03-28', 1, '2026-03-29'],
  ['2026-10-24', 7, '2026-10-31'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
])('%s and %i days is %s', (date, days, after) => expect(addDays(date, days)).toBe(after));

test('a date that is none is refused', () => expect(() => addDays('soon', 1)).toThrow('"soon" is not a date'));

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
