import type { ComponentChildren, ComponentType, RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { QuizEngine } from '../quiz/engine.ts';
import { type Answers, answerTo } from '../quiz/steps.ts';
import type { SourceLinks } from './Citations.tsx';

/** What a plan's and a progress check's view show. */
export interface SheetProps {
  engine: QuizEngine;
  answers: Answers;
  links: SourceLinks;
  heading: RefObject<HTMLHeadingElement>;
  onOpen: (step: string) => void;
  children: ComponentChildren;
}

/** A view's code: "failed" when it cannot load, nothing before it is there. */
type Sheet = { View: ComponentType<SheetProps> } | 'failed' | undefined;

/** A view whose code loads once it is wanted. */
function useLazy(wanted: boolean, load: () => Promise<ComponentType<SheetProps>>): Sheet {
  const [sheet, setSheet] = useState<Sheet>();
  useEffect(() => {
    if (wanted)
      load().then(
        (View) => setSheet({ View }),
        () => setSheet('failed'),
      );
  }, [wanted]);
  return sheet;
}

/** The view of a plan or of a progress check, asked for as the last question opens, so that it is there with the answer. */
export function useSheet({ stepsFor }: QuizEngine, answers: Answers): Sheet {
  const isLast = stepsFor(answers).filter((step) => answerTo(answers, step) === undefined).length < 2;
  const isCheck = answers.isCheck === true;
  const plan = useLazy(isLast && !isCheck, async () => (await import('./PlanSheet.tsx')).PlanSheet);
  const check = useLazy(isLast && isCheck, async () => (await import('./CheckSheet.tsx')).CheckSheet);
  return isCheck ? check : plan;
}

/** A plan or a check's verdict; until its code is there, or when it does not come, what the reader can do. */
export function LateSheet({ sheet, ...props }: SheetProps & { sheet: Sheet }) {
  // A sheet for other answers is another sheet: a translator may have wrapped the words of the first, which would then stay.
  if (typeof sheet === 'object') return <sheet.View key={JSON.stringify(props.answers)} {...props} />;
  return (
    <>
      <p role="status">{sheet ? 'The answer did not load. Are you online?' : 'One moment.'}</p>
      {sheet && (
        <button type="button" class="button" onClick={() => location.reload()}>
          Load this page again
        </button>
      )}
      {props.children}
    </>
  );
}
