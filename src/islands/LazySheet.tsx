import type { ComponentChildren, ComponentType, RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { QuizEngine } from '../quiz/engine.ts';
import { type Answers, answerTo } from '../quiz/steps.ts';
import type { SourceLinks } from '../schemas/source.ts';

/** What the views of a plan and of a progress check take. */
export interface SheetProps {
  engine: QuizEngine;
  answers: Answers;
  links: SourceLinks;
  heading: RefObject<HTMLHeadingElement>;
  onOpen: (step: string) => void;
  children: ComponentChildren;
}

/** A view, once its code has loaded. Undefined before. */
type Sheet = { View: ComponentType<SheetProps> } | 'failed' | undefined;

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

/** The view of a plan or of a progress check. It is loaded as the last question opens, so that it is there with the answer. */
export function useSheet({ stepsFor }: QuizEngine, answers: Answers): Sheet {
  const isLast = stepsFor(answers).filter((step) => answerTo(answers, step) === undefined).length < 2;
  const isCheck = answers.isCheck === true;
  const plan = useLazy(isLast && !isCheck, async () => (await import('./PlanSheet.tsx')).PlanSheet);
  const check = useLazy(isLast && isCheck, async () => (await import('./CheckSheet.tsx')).CheckSheet);
  return isCheck ? check : plan;
}

/** A plan or a check's verdict. While its code loads it says so, and when that fails it offers to try again. */
export function LazySheet({ sheet, ...props }: SheetProps & { sheet: Sheet }) {
  // The key makes new elements for other answers: a translator may have wrapped the old words, and Preact would leave them.
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
