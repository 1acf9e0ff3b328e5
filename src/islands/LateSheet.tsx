import type { ComponentChildren, RefObject } from 'preact';
import type { Answers } from '../quiz/next.ts';
import type { Quiz } from '../schemas/quiz.ts';
import type { SourceLinks } from './Sources.tsx';
import type { useSheets } from './use-sheets.ts';

interface Props {
  quiz: Quiz;
  answers: Answers;
  sheets: ReturnType<typeof useSheets>;
  links: SourceLinks;
  heading: RefObject<HTMLHeadingElement>;
  onOpen: (step: string) => void;
  children: ComponentChildren;
}

/** A plan or a check's verdict; until its code is there, or when it does not come, what the reader can do. */
export function LateSheet({ sheets, children, ...props }: Props) {
  const { isCheck } = props.answers;
  const hasFailed = (isCheck ? sheets.check : sheets.plan) === 'failed';
  // A sheet for other answers is another sheet: a translator may have wrapped the words of the first, which would then stay.
  const key = JSON.stringify(props.answers);
  if (!isCheck && typeof sheets.plan === 'object')
    return (
      <sheets.plan.PlanSheet key={key} {...props}>
        {children}
      </sheets.plan.PlanSheet>
    );
  if (isCheck && typeof sheets.check === 'object')
    return (
      <sheets.check.CheckSheet key={key} {...props}>
        {children}
      </sheets.check.CheckSheet>
    );
  return (
    <>
      <p role="status">{hasFailed ? 'The answer did not load. Are you online?' : 'One moment.'}</p>
      {hasFailed && (
        <button type="button" class="button" onClick={() => location.reload()}>
          Load this page again
        </button>
      )}
      {children}
    </>
  );
}
