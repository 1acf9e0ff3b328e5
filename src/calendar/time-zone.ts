import type { IcsTimezone } from 'ts-ics';

// In milliseconds.
const minute = 60_000;
const day = 24 * 60 * minute;

/** Creates a function that tells how many minutes a zone's clock is ahead of UTC at a moment, in milliseconds since 1970. */
function createOffsetAt(zone: string): (moment: number) => number {
  const clock = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  return (moment) => {
    // The format ends in such as "GMT+05:30", or in "GMT" alone for none.
    const [, sign = '+', hours, minutes] = /GMT(.)(\d\d):(\d\d)/.exec(clock.format(moment)) ?? [];
    return hours ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) : 0;
  };
}

/** The moment, to the minute, at which an offset changes between two others. */
function changeBetween(offsetAt: (moment: number) => number, before: number, after: number): number {
  if (after - before <= minute) return after;
  const middle = before + Math.floor((after - before) / 2 / minute) * minute;
  return offsetAt(middle) === offsetAt(before)
    ? changeBetween(offsetAt, middle, after)
    : changeBetween(offsetAt, before, middle);
}

/** Formats minutes as in RFC 5545, such as "+0530". */
const formatOffset = (minutes: number): string =>
  (minutes < 0 ? '-' : '+') + new Date(Math.abs(minutes) * minute).toISOString().slice(11, 16).replace(':', '');

/**
 * A time zone's rules over some whole years, each clock change on its own: what a calendar needs to keep 10:00 at 10:00.
 * @param zone an IANA name, such as "Europe/London"
 * @throws a RangeError when the browser does not know the zone
 */
export function describeTimeZone(zone: string, firstYear: number, lastYear: number): IcsTimezone {
  const offsetAt = createOffsetAt(zone);
  const start = Date.UTC(firstYear, 0, 1);
  const changes: { at: number; from: number; to: number }[] = [];
  for (let at = start; at < Date.UTC(lastYear + 1, 0, 2); at += day) {
    const [from, to] = [offsetAt(at), offsetAt(at + day)];
    if (from !== to) changes.push({ at: changeBetween(offsetAt, at, at + day), from, to });
  }
  const first = offsetAt(start);
  const standard = Math.min(first, ...changes.map(({ to }) => to));
  // The rule that holds before the first change begins at a date before any that is booked.
  const rules = [{ at: Date.UTC(1970, 0, 1) - first * minute, from: first, to: first }, ...changes];
  return {
    id: zone,
    props: rules.map(({ at, from, to }) => ({
      type: to === standard ? 'STANDARD' : 'DAYLIGHT',
      // A change is written as the clock showed it just before. ts-ics 2.4.6 adds the new offset to what it is given.
      start: new Date(at + (from - to) * minute),
      offsetFrom: formatOffset(from),
      offsetTo: formatOffset(to),
    })),
  };
}
