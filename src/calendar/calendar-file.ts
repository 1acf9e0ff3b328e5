import { generateIcsCalendar, type IcsDateObject, type IcsEvent } from 'ts-ics';
import { site } from '../site/site.ts';
import { addDays } from './session-dates.ts';
import { describeTimeZone } from './time-zone.ts';

/** What a calendar file books: sessions up to the next check, and the check. Days count from the first session. */
export interface Booking {
  /** The first session, as year-month-day and hours:minutes on the reader's clock. */
  date: string;
  time: string;
  /** The reader's zone, an IANA name. */
  zone: string;
  sessionCount: number;
  everyDays: number;
  minutes: number;
  checkDay: number;
  /** Where the check is done. */
  link: string;
  /** When to stop, and the signs that need help now: an event is read far from the plan. */
  care: string;
  /** What no study has tested. */
  untested: string;
  /** The name of the calendar, of a session and of the check, what the check asks, and what comes up the day before it. */
  words: Record<'name' | 'session' | 'check' | 'ask' | 'reminder', string>;
  /** The booking's id, and how many times it was saved before. */
  id: string;
  version: number;
}

const siteId = site.name.toLowerCase();

/** The name that a saved file gets. */
export const fileName = `${siteId}-plan.ics`;

/** Makes a random id, so that no two bookings share one. */
export const createId = (): string =>
  [...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(36)).join('');

/**
 * Text of a calendar with its lines folded at 75 octets or before, as RFC 5545 asks: a character that is not ASCII has up to
 * four. ts-ics 2.4.6 folds at 75 characters.
 */
export const foldLines = (text: string): string =>
  text
    .replace(/\r\n /g, '')
    .split('\r\n')
    .map((line) => (line.match(/[ -~]{1,74}|.{1,18}/gu) ?? []).join('\r\n '))
    .join('\r\n');

/** A time on the reader's clock. It is made as if in UTC, because ts-ics writes a date's UTC parts. */
function onClock({ date, time, zone }: Booking, days: number, minutes = 0): IcsDateObject {
  const at = new Date(new Date(`${addDays(date, days)}T${time}Z`).getTime() + minutes * 60_000);
  return { date: at, local: { date: at, timezone: zone, tzoffset: '+0000' } };
}

function event(booking: Booking, name: string, [days, minutes]: [number, number], more: Partial<IcsEvent>): IcsEvent {
  return {
    uid: `${booking.id}-${name}@${siteId}`,
    sequence: booking.version,
    stamp: { date: new Date() },
    start: onClock(booking, days),
    end: onClock(booking, days, minutes),
    class: 'PRIVATE',
    ...more,
  } as IcsEvent;
}

/** How often sessions come, as a rule: weekly where the days are weeks. */
const rule = ({ everyDays, sessionCount }: Booking): Partial<IcsEvent> => {
  if (sessionCount < 2) return {};
  const isWeekly = everyDays % 7 === 0;
  const interval = isWeekly ? everyDays / 7 : everyDays;
  return { recurrenceRule: { frequency: isWeekly ? 'WEEKLY' : 'DAILY', interval, count: sessionCount } };
};

/**
 * A booking as a calendar file (RFC 5545). It ends at the next check: whether to go on is decided there.
 * @throws when the zone is one that the browser does not know
 */
export function formatCalendar(booking: Booking): string {
  const { date, zone, checkDay, minutes, link, care, untested, words } = booking;
  const yearOf = (day: string) => Number(day.slice(0, 4));
  const sessions = event(booking, 'sessions', [0, minutes], {
    summary: words.session,
    description: `${care} ${untested}`,
    timeTransparent: 'OPAQUE',
    ...rule(booking),
  });
  const check = event(booking, 'check', [checkDay, 15], {
    summary: words.check,
    description: `${words.ask} ${link}\n${care}`,
    url: link,
    timeTransparent: 'TRANSPARENT',
    alarms: [
      {
        action: 'DISPLAY',
        description: words.reminder,
        trigger: { type: 'relative', value: { before: true, days: 1 } },
      },
    ],
  });
  const text = generateIcsCalendar({
    version: '2.0',
    prodId: `-//${site.name}//Plan//EN`,
    name: words.name,
    timezones: [describeTimeZone(zone, yearOf(date), yearOf(addDays(date, checkDay)))],
    events: [sessions, check],
  });
  return foldLines(text);
}
