import { useState } from 'preact/hooks';
import type { Plan } from '../quiz/plan.ts';

/** Copies the plan's address; over plain http there is no clipboard at all. */
async function copyLink() {
  try {
    await navigator.clipboard.writeText(location.href);
    return 'Link copied.';
  } catch {
    return 'Copying was not allowed. Copy the address from the top of your browser.';
  }
}

/** Hands over the plan's calendar file, whose code loads only now. */
async function saveCalendar(plan: Plan, form: FormData) {
  try {
    const { calendarFile } = await import('./calendar-file.ts');
    const text = calendarFile(plan, String(form.get('date')), String(form.get('time')));
    const href = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
    Object.assign(document.createElement('a'), { href, download: 'basalt-plan.ics' }).click();
    URL.revokeObjectURL(href);
    return 'Calendar file saved.';
  } catch {
    return 'The calendar file could not be made. Check the date, or try again when you are online.';
  }
}

/** Ways to keep the plan: on paper, as a link, in a calendar. */
export function TakeAway({ plan }: { plan: Plan }) {
  const [said, say] = useState('');
  function save(event: Event) {
    event.preventDefault();
    saveCalendar(plan, new FormData(event.target as HTMLFormElement)).then(say);
  }
  return (
    <section class="take-away no-print">
      <h3>Take it with you</h3>
      <p class="quiz-buttons">
        <button type="button" class="button quiet" onClick={() => print()}>
          Print
        </button>
        <button type="button" class="button quiet" onClick={() => copyLink().then(say)}>
          Copy link
        </button>
      </p>
      <form onSubmit={save}>
        <label>
          First session <input type="date" name="date" required />
        </label>
        <label>
          at <input type="time" name="time" defaultValue="10:00" required />
        </label>
        <button type="submit" class="button quiet">
          Save calendar file
        </button>
      </form>
      <p role="status">{said}</p>
    </section>
  );
}
