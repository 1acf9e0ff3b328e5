import { useState } from 'preact/hooks';
import type { Plan } from '../quiz/plan.ts';
import { CalendarForm } from './CalendarForm.tsx';
import type { SheetProps } from './LazySheet.tsx';

/** Copies the plan's address. Over plain http browsers have no clipboard. */
async function copyLink() {
  try {
    await navigator.clipboard.writeText(location.href);
    return 'Link copied.';
  } catch {
    return 'Copying was not allowed. Copy the address from the top of your browser.';
  }
}

type Props = Pick<SheetProps, 'answers' | 'engine'> & { plan: Plan };

/** Ways to keep the plan: on paper, as a link, in a calendar. */
export function SavePlan({ plan: { pattern, minutes, checks }, answers, engine }: Props) {
  const [status, setStatus] = useState('');
  return (
    <section class="take-away flow no-print">
      <h3>Keep this plan</h3>
      <p class="quiz-buttons">
        <button type="button" class="button quiet" onClick={() => print()}>
          Print
        </button>
        <button type="button" class="button quiet" onClick={() => copyLink().then(setStatus)}>
          Copy link
        </button>
      </p>
      <CalendarForm
        {...{ engine, answers, pattern, minutes }}
        onStatus={setStatus}
        sessionsHad={0}
        until={checks.sessions[0]}
      />
      <p role="status">{status && <span key={status}>{status}</span>}</p>
    </section>
  );
}
