import { useLayoutEffect, useState } from 'preact/hooks';
import { createPlanner } from '../quiz/plan.ts';
import { type Check, createProgressCheck, describeCheck } from '../quiz/progress-check.ts';
import { formatLength } from '../quiz/words.ts';
import { CalendarForm } from './CalendarForm.tsx';
import { BasisList } from './Citations.tsx';
import { Diary } from './Diary.tsx';
import { HelpNow, PhoneLinks } from './HelpNow.tsx';
import type { SheetProps } from './LazySheet.tsx';
import { ListSection } from './ListSection.tsx';
import { useTitle } from './use-title.ts';

type DatesProps = Pick<SheetProps, 'engine' | 'answers' | 'onOpen'> & { check: Check };

/** The sessions up to the next check, to save in a calendar or to print as a diary. Null where none is advised or has a date. */
function NextDates({ engine, answers, onOpen, check: { pattern, sessionsHad, until } }: DatesProps) {
  const [status, setStatus] = useState('');
  const plan = createPlanner(engine).planFor(answers);
  if (until === undefined || !plan || pattern.start.everyDays[1] === 0) return null;
  const isOpen = answers.duration === undefined && !pattern.skip.includes('duration');
  const toOpen = ['comfort', ...(isOpen ? ['duration'] : [])];
  return (
    <>
      <section class="take-away no-print">
        <h3>Dates up to session {until}</h3>
        <p>
          {formatLength(plan.minutes, plan.equalMinutes)}, as in your plan.{' '}
          {toOpen.map((step) => (
            <>
              <button type="button" class="link-button" onClick={() => onOpen(step)}>
                {engine.findStep(answers, step)?.title}
              </button>{' '}
            </>
          ))}
        </p>
        <CalendarForm
          {...{ engine, answers, pattern, until, sessionsHad }}
          onStatus={setStatus}
          minutes={plan.minutes}
        />
        <p role="status">{status && <span key={status}>{status}</span>}</p>
      </section>
      <div class="print-only">
        <Diary quiz={engine.quiz} from={sessionsHad + 1} to={until} />
      </div>
    </>
  );
}

/** What a progress check says: the verdict, the reader's own numbers behind it, and the next sessions where there are any. */
export function CheckSheet({ engine, answers, links, heading, onOpen, children }: SheetProps) {
  // Its code may load after the last answer, so it takes focus itself.
  useLayoutEffect(() => heading.current?.focus(), [heading]);
  const { quiz } = engine;
  const check = createProgressCheck(engine).outcomeOf(answers);
  const words = check?.kind === 'check' ? describeCheck(quiz, check) : undefined;
  useTitle(words?.title, quiz.check);
  if (check?.kind !== 'check' || !words) return null;
  const { verdict, needed, fell, until } = check;
  const data = { 'data-verdict': verdict, 'data-needed': needed, 'data-fell': fell, 'data-until': until };
  return (
    <section class="plan flow" data-outcome="check" {...data}>
      <h2 tabIndex={-1} ref={heading}>
        {words.title}
      </h2>
      <p class="quiz-action">{words.reason}</p>
      <ListSection
        heading="What to do now"
        lines={[...words.steps, quiz.stopAlways].map((line) => <PhoneLinks quiz={quiz} words={line} />)}
      />
      <HelpNow quiz={quiz} />
      <h3>What this rests on</h3>
      <p>{quiz.check.untested}</p>
      <BasisList basis={words.basis} bases={quiz.bases} links={links} />
      <NextDates {...{ engine, answers, onOpen, check }} />
      {children}
      <p class="print-only">Information, not medical advice. No clinician has reviewed this check.</p>
    </section>
  );
}
