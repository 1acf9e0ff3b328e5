// When this fails, the calendar file books a wrong moment, a session after the next check, or is refused by a calendar program.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type Booking, createId, foldLines, formatCalendar } from '../../../src/calendar/calendar-file.ts';
import { describeTimeZone } from '../../../src/calendar/time-zone.ts';
import { formatHelpNow } from '../../../src/quiz/words.ts';
import { need } from '../../support/need.ts';
import { quiz } from '../../support/quiz-data.ts';

const booking: Booking = {
  date: '2027-03-15',
  time: '10:00',
  zone: 'Europe/London',
  sessionCount: 4,
  everyDays: 7,
  minutes: 75,
  checkDay: 22,
  link: 'https://basalt.example/quiz/#check',
  care: `${quiz.stopAlways} ${formatHelpNow(quiz)}`,
  untested: quiz.untested,
  words: quiz.calendar,
  id: 'one',
  version: 0,
};
const zones = ['Europe/London', 'America/New_York', 'Australia/Sydney', 'Asia/Kolkata', 'Africa/Casablanca', 'UTC'];

/** The first moments of an event, in UTC, as ical.js tells them from the file's own zone. */
function moments(text: string, uid: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  ICAL.TimezoneService.register(new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') as ICAL.Component));
  const event = calendar
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each))
    .find((each) => each.uid.includes(uid));
  const each = event?.iterator();
  const found: string[] = [];
  for (let at = each?.next(); at; at = each?.next())
    found.push(at.convertToZone(ICAL.Timezone.utcTimezone).toJSDate().toISOString());
  return found;
}

/** The moment of a time on a zone's clock, found without the code under test. */
function moment(date: string, zone: string): string {
  const shown = (at: number) => new Date(at).toLocaleString('sv-SE', { timeZone: zone });
  for (let at = Date.parse(`${date}T00:00Z`) - 14 * 36e5; ; at += 15 * 6e4)
    if (shown(at) === `${date} 10:00:00`) return new Date(at).toISOString();
}
const days = ['2027-03-15', '2027-03-22', '2027-03-29', '2027-04-05'];

test.each(zones)('in %s each session is at 10:00 on the reader’s clock, across clock changes', (zone) => {
  const text = formatCalendar({ ...booking, zone });
  expect(moments(text, 'sessions')).toEqual(days.map((date) => moment(date, zone)));
  expect(moments(text, 'check')).toEqual([moment('2027-04-06', zone)]);
});

test('the file says what calendars ask for, and no more', () => {
  const text = formatCalendar(booking);
  for (const line of [
    'PRODID:-//Basalt//Plan//EN',
    'X-WR-CALNAME:Hot stone massage plan',
    'DTSTART;TZID=Europe/London:20270315T100000',
    'DTEND;TZID=Europe/London:20270315T111500',
    'RRULE:FREQ=WEEKLY;COUNT=4;INTERVAL=1',
    'CLASS:PRIVATE',
    'TRANSP:OPAQUE',
    'TRANSP:TRANSPARENT',
    'TRIGGER:-P1D',
    'URL:https://basalt.example/quiz/#check',
    'UID:one-check@basalt',
    'SEQUENCE:0',
    'BEGIN:DAYLIGHT\r\nDTSTART:20270328T010000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100',
  ])
    expect(text).toContain(`${line}\r\n`);
  const told = text
    .replaceAll('\r\n ', '')
    .replaceAll('\\', '')
    .match(/DESCRIPTION:.*(?=\r)/g);
  expect(told?.filter((words) => words.includes(booking.care))).toHaveLength(2);
  expect(text).not.toMatch(/METHOD|X-PUBLISHED-TTL|DURATION|ORGANIZER/);
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(text.match(/DTSTAMP:\d{8}T\d{6}Z/g)).toHaveLength(2);
});

test('one session has no rule; sessions that are not whole weeks apart count days; midnight is midnight', () => {
  expect(formatCalendar({ ...booking, sessionCount: 1 })).not.toContain('RRULE');
  expect(formatCalendar({ ...booking, everyDays: 10 })).toContain('RRULE:FREQ=DAILY;COUNT=4;INTERVAL=10');
  expect(formatCalendar({ ...booking, everyDays: 28 })).toContain('RRULE:FREQ=WEEKLY;COUNT=4;INTERVAL=4');
  expect(formatCalendar({ ...booking, time: '00:00' })).toContain('DTSTART;TZID=Europe/London:20270315T000000');
  expect(formatCalendar({ ...booking, time: '23:30' })).toContain('DTEND;TZID=Europe/London:20270316T004500');
});

test('a zone has a rule before its first change, each change at its moment, and always a standard time', () => {
  const rules = /BEGIN:STANDARD.*END:STANDARD/s.exec(formatCalendar({ ...booking, zone: 'America/New_York' }))?.[0];
  expect(rules?.split('\r\n').filter((line) => !/^END/.test(line))).toEqual([
    ...['BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:-0500', 'TZOFFSETTO:-0500'],
    ...['BEGIN:DAYLIGHT', 'DTSTART:20270314T020000', 'TZOFFSETFROM:-0500', 'TZOFFSETTO:-0400'],
    ...['BEGIN:STANDARD', 'DTSTART:20271107T020000', 'TZOFFSETFROM:-0400', 'TZOFFSETTO:-0500'],
  ]);
  expect(describeTimeZone('Asia/Kolkata', 2027, 2028).props).toMatchObject([{ type: 'STANDARD', offsetTo: '+0530' }]);
  for (const zone of zones)
    expect(describeTimeZone(zone, 2027, 2028).props.map(({ type }) => type)).toContain('STANDARD');
});

test('lines fold at 75 octets, and unfold to the same text', () => {
  const line = `SUMMARY:${'é—“'.repeat(60)}🙂${'ü'.repeat(70)}`;
  const folded = foldLines(`A:b\r\n${line}\r\n`);
  for (const each of folded.split('\r\n')) expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75);
  expect(folded.replaceAll('\r\n ', '')).toBe(`A:b\r\n${line}\r\n`);
});

test('every booking has an id of its own', () => expect(createId()).not.toBe(createId()));

test('khal takes the file, shows each session at its hour, and a second save of it doubles nothing', () => {
  const khal = need(['/usr/bin/khal'], ['khal']);
  const home = mkdtempSync(join(tmpdir(), 'basalt-khal-'));
  mkdirSync(join(home, 'calendar'));
  const config = join(home, 'config');
  const locale =
    'timeformat = %H:%M\ndateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlocal_timezone = Europe/London\ndefault_timezone = Europe/London';
  writeFileSync(
    config,
    `[calendars]\n[[plan]]\npath = ${home}/calendar\n[sqlite]\npath = ${home}/db\n[locale]\n${locale}\n`,
  );
  const run = (...args: string[]) =>
    execFileSync(khal, ['-c', config, ...args], { encoding: 'utf8', env: { ...process.env, HOME: home } });
  const listed = () =>
    run('list', '--format', '{start-date} {start-time} {title}', '--day-format', '', '2027-03-01', '90d')
      .trim()
      .split('\n')
      .map((line) => line.trim());
  const save = (text: string) => {
    writeFileSync(join(home, 'plan.ics'), text);
    run('import', '--batch', join(home, 'plan.ics'));
  };
  save(formatCalendar(booking));
  const expected = [
    ...days.map((date) => `${date} 10:00 Hot stone massage`),
    '2027-04-06 10:00 Progress check: has it helped?',
  ];
  expect(listed()).toEqual(expected);
  save(formatCalendar({ ...booking, version: 1, time: '11:00' }));
  expect(listed()).toEqual(expected.map((line) => line.replace('10:00', '11:00')));
  save(formatCalendar({ ...booking, id: 'partner' }));
  expect(listed()).toHaveLength(10);
});

test('calcurse takes the file without a word of refusal', () => {
  const calcurse = need(['/usr/bin/calcurse'], ['calcurse']);
  const home = mkdtempSync(join(tmpdir(), 'basalt-calcurse-'));
  writeFileSync(join(home, 'plan.ics'), formatCalendar(booking));
  const env = { ...process.env, TZ: 'Europe/London', HOME: home };
  const run = (...args: string[]) => execFileSync(calcurse, ['-D', home, ...args], { encoding: 'utf8', env });
  expect(run('-i', join(home, 'plan.ics'))).toContain('2 apps / 0 events / 0 todos / 0 skipped');
  const text = run(
    '--input-datefmt',
    '4',
    '--from',
    '2027-03-01',
    '--to',
    '2027-04-30',
    '-Q',
    '--format-apt',
    '%(start:%Y-%m-%d %H:%M) %m\n',
    '--format-recur-apt',
    '%(start:%Y-%m-%d %H:%M) %m\n',
  );
  for (const date of [...days, '2027-04-06']) expect(text).toContain(`${date}`);
  expect(text.match(/10:00 Hot stone massage/g)).toHaveLength(4);
});
