import { useMemo, useRef } from 'preact/hooks';
import type { QuizEngine } from '../quiz/engine.ts';
import { stretchOf } from '../quiz/plan.ts';
import type { Answers } from '../quiz/steps.ts';
import { helpNowWords } from '../quiz/words.ts';
import type { Pattern } from '../schemas/quiz.ts';
import { dateFault, dateRange, dateWords } from './session-dates.ts';

interface Props {
  engine: QuizEngine;
  answers: Answers;
  pattern: Pattern;
  minutes: number;
  /** The sessions that the reader has had, and the one after which the next check comes. */
  had: number;
  until: number;
  /** Tells the reader what came of it. */
  say: (words: string) => void;
}

/** Hands a file to the reader. Some browsers read it only after the click. */
function handOver(text: string) {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href, download: 'basalt-plan.ics' }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** Sessions up to the next check as a calendar file, whose code loads only when asked for. */
export function CalendarForm({ engine: { quiz, toFragment }, answers, pattern, minutes, had, until, say }: Props) {
  const { min, max } = useMemo(() => dateRange(), []);
  const { now: _, ...begun } = answers;
  const saved = useRef({ id: '', version: 0 });
  async function save(form: FormData) {
    const [date, time] = [String(form.get('date')), String(form.get('time'))];
    const fault = dateFault(date, time);
    if (fault) return fault;
    try {
      const { calendarFile, newId } = await import('./calendar-file.ts');
      const { id, version } = saved.current;
      saved.current = { id: id || newId(), version: id ? version + 1 : 0 };
      const check = form.get('link') ? toFragment({ ...begun, isCheck: true, sessions: until }) : 'check';
      const link = `${location.origin}${location.pathname}#${check}`;
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const care = `${quiz.stopAlways} ${helpNowWords(quiz)}`;
      handOver(
        calendarFile({ date, time, zone, minutes, link, care, ...stretchOf(pattern, had, until), ...saved.current }),
      );
      return `Calendar file saved. The first session is on ${dateWords(date)} at ${time}.`;
    } catch {
      return 'The calendar file could not be made. Try again when you are online.';
    }
  }
  function submit(event: Event) {
    event.preventDefault();
    save(new FormData(event.target as HTMLFormElement)).then(say);
  }
  return (
    <form onSubmit={submit}>
      <label>
        {had ? 'Next session' : 'First session'}
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
        The file ends at your progress check, after session {until}. Did you save dates another day? Delete those first.
      </p>
    </form>
  );
}
