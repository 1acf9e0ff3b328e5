import type { IcsTimezone } from 'ts-ics';

// In milliseconds.
const minute = 60_000;
const day = 24 * 60 * minute;

/** A formatter of times in a zone, which tells its offsets. */
const clockOf = (zone: string) =>
  new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
  } as const);

/** How many minutes a clock is ahead of UTC at a moment, in milliseconds since 1970. */
function offsetAt(clock: Intl.DateTimeFormat, moment: number): number {
  const shown: Record<string, number> = {};
  for (const { type, value } of clock.formatToParts(moment)) shown[type] = Number(value);
  const local = Date.UTC(shown['year'] ?? 0, (shown['month'] ?? 1) - 1, shown['day'], shown['hour'], shown['minute']);
  return Math.round((local - moment) / minute);
}

/** The moment, to the minute, at which a clock changes between two others. */
function changeBetween(clock: Intl.DateTimeFormat, before: number, after: number): number {
  const [old, middle] = [offsetAt(clock, before), before + Math.floor((after - before) / 2 / minute) * minute];
  if (after - before <= minute) return after;
  return offsetAt(clock, middle) === old ? changeBetween(clock, middle, after) : changeBetween(clock, before, middle);
}

/** Formats minutes as in RFC 5545, such as "+0530". */
const formatOffset = (minutes: number): string => {
  const size = Math.abs(minutes);
  const digits = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0')).join('');
  return (minutes < 0 ? '-' : '+') + digits;
};

/**
 * A time zone's rules over some whole years, each clock change on its own: what a calendar needs to keep 10:00 at 10:00.
 * @param zone an IANA name, such as "Europe/London"
 * @throws a RangeError when the browser does not know the zone
 */
export function describeTimeZone(zone: string, firstYear: number, lastYear: number): IcsTimezone {
  const clock = clockOf(zone);
  const start = Date.UTC(firstYear, 0, 1);
  const changes: { at: number; from: number; to: number }[] = [];
  for (let at = start; at < Date.UTC(lastYear + 1, 0, 2); at += day) {
    const [from, to] = [offsetAt(clock, at), offsetAt(clock, at + day)];
    if (from !== to) changes.push({ at: changeBetween(clock, at, at + day), from, to });
  }
  const first = offsetAt(clock, start);
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
