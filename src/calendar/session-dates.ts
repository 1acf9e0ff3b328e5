/**
 * A date some days later, in the calendar alone, so that no clock change moves it.
 * @param date as year-month-day, such as "2026-03-28"
 * @throws when it is not a date
 */
export function addDays(date: string, days: number): string {
  const start = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(start.getTime())) throw new Error(`"${date}" is not a date. Write it as year-month-day.`);
  start.setUTCDate(start.getUTCDate() + days);
  return start.toISOString().slice(0, 10);
}

/** The dates on which a first session may fall: from today, on the reader's clock, to two years on. */
export function dateRange(now = new Date()): { min: string; max: string } {
  // Swedish dates are year-month-day.
  const min = now.toLocaleDateString('sv-SE');
  // 29 February has no day of its own two years on.
  return { min, max: `${now.getFullYear() + 2}${min.slice(4).replace('02-29', '02-28')}` };
}

/** A date as a reader says it, such as "Monday 4 January 2027". */
export const formatDate = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' })
    .format(new Date(`${date}T00:00Z`))
    .replace(',', '');

/**
 * Says what is wrong with a first session and how to correct it. Undefined when it can be booked.
 * Browsers without a date field let readers type any text.
 */
export function findDateFault(date: string, time: string, { min, max } = dateRange()): string | undefined {
  const isDate =
    /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(`${date}T00:00Z`)) && addDays(date, 0) === date;
  if (!isDate) return `Write the date as year-month-day, such as ${min}.`;
  if (date < min || date > max) return `Choose a date from ${formatDate(min)} to ${formatDate(max)}.`;
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return 'Write the time as hours:minutes, such as 10:00.';
  return undefined;
}
