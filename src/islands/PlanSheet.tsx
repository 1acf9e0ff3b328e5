import { useLayoutEffect } from 'preact/hooks';
import { toFragment } from '../quiz/address.ts';
import { plan as planFor } from '../quiz/plan.ts';
import { Diary } from './Diary.tsx';
import { HelpNow } from './HelpNow.tsx';
import type { SheetProps } from './LateSheet.tsx';
import { Lines } from './Lines.tsx';
import { PlanDetails } from './PlanDetails.tsx';
import { PlanNotes } from './PlanNotes.tsx';
import { PlanNumbers } from './PlanNumbers.tsx';
import { TakeAway } from './TakeAway.tsx';
import { useTitle } from './use-title.ts';
import { WeekStrip } from './WeekStrip.tsx';

/** The plan: a sheet that one would pin to the fridge. What one needs to act stands first; what it rests on follows, folded. */
export function PlanSheet({ answers, quiz, links, heading, children }: SheetProps) {
  // Its code may come after the last answer: it takes focus when it is there.
  useLayoutEffect(() => heading.current?.focus(), [heading]);
  const plan = planFor(quiz, answers);
  useTitle('Your plan');
  if (!plan) return null;
  const { pattern, minutes, rules, lookBack } = plan;
  return (
    <section class="plan flow" data-outcome="plan" data-minutes={minutes} data-pattern={pattern.id}>
      <div class="plan-head">
        <h2 tabIndex={-1} ref={heading}>
          Your plan: {pattern.name.toLowerCase()}
        </h2>
        <p>{quiz.untested}</p>
      </div>
      <PlanNumbers plan={plan} />
      {rules.length > 0 && <PlanNotes rules={rules} links={links} />}
      <div class="plan-sheet">
        <div class="flow">
          <WeekStrip plan={plan} />
          <Lines heading="What to do first" lines={quiz.first} />
        </div>
        <div class="flow">
          <Lines heading="When to stop" lines={[pattern.stop, quiz.stopAlways]} />
          <HelpNow quiz={quiz} />
        </div>
        <TakeAway plan={plan} answers={answers} quiz={quiz} />
      </div>
      <p class="no-print">
        Has it helped? After some sessions, a{' '}
        <a href={`#${toFragment(quiz, { ...answers, isCheck: true }, 'sessions')}`}>progress check</a> says whether to
        go on, change or stop.
      </p>
      <PlanDetails {...{ plan, answers, quiz, links }} />
      {children}
      <p class="print-only">Information, not medical advice. No clinician has reviewed this plan. {location.href}</p>
      <div class="print-only">
        <Diary quiz={quiz} sessions={[1, lookBack.sessions[0] ?? 1]} />
      </div>
    </section>
  );
}
