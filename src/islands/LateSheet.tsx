import type { ComponentChildren, RefObject } from 'preact';
import type { Answers } from '../quiz/next.ts';
import type { Plan } from '../quiz/plan.ts';
import type { Quiz } from '../schemas/quiz.ts';
import type { SourceLinks } from './Sources.tsx';
import type { useSheets } from './use-sheets.ts';

interface Props {
  quiz: Quiz;
  answers: Answers;
  /** The plan; none at the end of a progress check. */
  plan: Plan | undefined;
  sheets: ReturnType<typeof useSheets>;
  links: SourceLinks;
  heading: RefObject<HTMLHeadingElement>;
  onOpen: (step: string) => void;
  children: ComponentChildren;
}

/** A plan or a check's verdict; until its code is there, or when it does not come, what the reader can do. */
export function LateSheet({ plan, sheets, children, ...props }: Props) {
  const hasFailed = (plan ? sheets.plan : sheets.check) === 'failed';
  if (plan && typeof sheets.plan === 'object')
    return (
      <sheets.plan.PlanSheet plan={plan} {...props}>
        {children}
      </sheets.plan.PlanSheet>
    );
  if (!plan && typeof sheets.check === 'object')
    return <sheets.check.CheckSheet {...props}>{children}</sheets.check.CheckSheet>;
  return (
    <>
      <p role="status">
        {hasFailed ? 'The answer did not load. When you are online, load this page again.' : 'One moment.'}
      </p>
      {hasFailed && (
        <button type="button" class="button" onClick={() => location.reload()}>
          Load this page again
        </button>
      )}
      {children}
    </>
  );
}
