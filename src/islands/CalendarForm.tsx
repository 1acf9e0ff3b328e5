import { useMemo, useRef } from 'preact/hooks';
import { dateRange, findDateFault, formatDate } from '../calendar/session-dates.ts';
import { scheduleUntilCheck } from '../quiz/plan.ts';
import { formatHelpNow } from '../quiz/words.ts';
import type { Pattern } from '../schemas/quiz.ts';
import type { SheetProps } from './LazySheet.tsx';

interface Props extends Pick<SheetProps, 'engine' | 'answers'> {
  pattern: Pattern;
  minutes: number;
  /** The sessions that the reader has had, and the one after which the next check comes. */
  sessionsHad: number;
  until: number;
  onStatus: (words: string) => void;
}

/** Downloads a calendar file. Its address is revoked late, because some browsers read the file only after the click. */
function download(text: string, name: string) {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** A booking's id, and how many times it was saved before. */
interface Saved {
  id: string;
  version: number;
}

/** Saves the file that a form asks for. @returns the message for the reader and, when saved, the booking to update next time */
async function saveFile(props: Props, form: FormData, { id, version }: Saved): Promise<[string, Saved?]> {
  const [date, time] = [String(form.get('date')), String(form.get('time'))];
  const fault = findDateFault(date, time);
  if (fault) return [fault];
  const { engine, pattern, minutes, sessionsHad, until } = props;
  const { quiz } = engine;
  const { now: _, ...begun } = props.answers;
  try {
    const { formatCalendar, createId, fileName } = await import('../calendar/calendar-file.ts');
    const saved = { id: id || createId(), version: id ? version + 1 : 0 };
    const check = form.get('link') ? engine.toFragment({ ...begun, isCheck: true, sessions: until }) : 'check';
    const link = `${location.origin}${location.pathname}#${check}`;
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const care = `${quiz.stopAlways} ${formatHelpNow(quiz)}`;
    const schedule = scheduleUntilCheck(pattern, sessionsHad, until);
    const about = { link, care, untested: quiz.untested, words: quiz.calendar };
    download(formatCalendar({ date, time, zone, minutes, ...about, ...schedule, ...saved }), fileName);
    return [`Calendar file saved. The first session is on ${formatDate(date)} at ${time}.`, saved];
  } catch {
    return ['The calendar file could not be made. Try again when you are online.'];
  }
}

/** Sessions up to the next check as a calendar file, whose code loads only when asked for. */
export function CalendarForm(props: Props) {
  const { min, max } = useMemo(() => dateRange(), []);
  const saved = useRef<Saved>({ id: '', version: 0 });
  async function submit(event: Event) {
    event.preventDefault();
    const [status, booking] = await saveFile(props, new FormData(event.target as HTMLFormElement), saved.current);
    saved.current = booking ?? saved.current;
    props.onStatus(status);
  }
  return (
    <form onSubmit={submit}>
      <label>
        {props.sessionsHad ? 'Next session' : 'First session'}
        <input type="date" name="date" min={min} max={max} placeholder={min} required />
      </label>
      <label>
        Time
        <input type="time" name="time" defaultValue="10:00" placeholder="10:00" required />
      </label>
      <label class="calendar-link">
        <input type="checkbox" name="link" value="yes" />
        <span>Put my answers into the link to the check. Your calendar’s company could then read them.</span>
      </label>
      <button type="submit" class="button quiet">
        Save calendar file
      </button>
      <p class="calendar-note">
        The file ends at your progress check, after session {props.until}. Did you save dates another day? Delete those
        first.
      </p>
    </form>
  );
}
