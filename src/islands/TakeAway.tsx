import { useState } from 'preact/hooks';
import type { Plan } from '../quiz/outcome.ts';

interface Props {
  plan: Plan;
}

const download = (text: string) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  link.download = 'basalt-plan.ics';
  link.click();
  URL.revokeObjectURL(link.href);
};

/** Ways to keep the plan: on paper, as a link, in a calendar. The calendar's code loads only when asked for. */
export function TakeAway({ plan }: Props) {
  const [said, say] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(location.href).then(
      () => say('Link copied.'),
      () => say('Copying was not allowed. Copy the address from the top of your browser.'),
    );
  async function save(event: Event) {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    try {
      const { calendarFile } = await import('./calendar-file.ts');
      download(calendarFile(plan, String(form.get('date')), String(form.get('time'))));
      say('Calendar file saved.');
    } catch {
      say('The calendar file could not be made. Check the date, or try again when you are online.');
    }
  }
  return (
    <section class="take-away no-print">
      <h3>Take it with you</h3>
      <p class="quiz-buttons">
        <button type="button" class="button quiet" onClick={() => print()}>
          Print
        </button>
        <button type="button" class="button quiet" onClick={copy}>
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
