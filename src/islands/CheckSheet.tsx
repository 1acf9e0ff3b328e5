import { useLayoutEffect, useState } from 'preact/hooks';
import { createProgressCheck } from '../quiz/check.ts';
import { wordsOfCheck } from '../quiz/check-words.ts';
import { createPlanner } from '../quiz/plan.ts';
import { lengthWords } from '../quiz/words.ts';
import { CalendarForm } from './CalendarForm.tsx';
import { BasisList } from './Citations.tsx';
import { Diary } from './Diary.tsx';
import { Callable, HelpNow } from './HelpNow.tsx';
import type { SheetProps } from './LateSheet.tsx';
import { ListSection } from './ListSection.tsx';
import { useTitle } from './use-title.ts';

/** What a progress check says: the verdict, the reader's own numbers behind it, and the next stretch where there is one. */
export function CheckSheet({ engine, answers, links, heading, onOpen, children }: SheetProps) {
  const [said, say] = useState('');
  // It loads after the last answer, and takes focus when it is there.
  useLayoutEffect(() => heading.current?.focus(), [heading]);
  const { quiz, findStep } = engine;
  const check = createProgressCheck(engine).checkOutcome(answers);
  const words = check?.kind === 'check' ? wordsOfCheck(quiz, check) : undefined;
  useTitle(words?.title, quiz.check);
  if (check?.kind !== 'check' || !words) return null;
  const { verdict, needed, fell, until, pattern, sessions } = check;
  const { title, reason, steps, basis } = words;
  const planned = createPlanner(engine).planFor(answers);
  const minutes = planned?.minutes;
  const hasDates = until !== undefined && minutes !== undefined && pattern.start.everyDays[1] > 0;
  const titleOf = (step: string) => findStep(answers, step)?.title;
  const isOpen = answers.duration === undefined && !pattern.skip.includes('duration');
  return (
    <section
      class="plan flow"
      data-outcome="check"
      data-verdict={verdict}
      data-needed={needed}
      data-fell={fell}
      data-until={until}
    >
      <h2 tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <p class="quiz-action">{reason}</p>
      <ListSection
        heading="What to do now"
        lines={[...steps, quiz.stopAlways].map((line) => <Callable words={line} />)}
      />
      <HelpNow quiz={quiz} />
      <h3>What this rests on</h3>
      <p>{quiz.check.untested}</p>
      <BasisList basis={basis} bases={quiz.bases} links={links} />
      {hasDates && (
        <section class="take-away no-print">
          <h3>Dates up to session {until}</h3>
          <p>
            {lengthWords(minutes, planned?.equalMinutes)}, as in your plan.{' '}
            <button type="button" class="link-button" onClick={() => onOpen('comfort')}>
              {titleOf('comfort')}
            </button>{' '}
            {isOpen && (
              <button type="button" class="link-button" onClick={() => onOpen('duration')}>
                {titleOf('duration')}
              </button>
            )}
          </p>
          <CalendarForm {...{ engine, answers, pattern, minutes, until, say }} had={sessions} />
          <p role="status">{said && <span key={said}>{said}</span>}</p>
        </section>
      )}
      {hasDates && (
        <div class="print-only">
          <Diary quiz={quiz} sessions={[sessions + 1, until]} />
        </div>
      )}
      {children}
      <p class="print-only">Information, not medical advice. No clinician has reviewed this check.</p>
    </section>
  );
}
