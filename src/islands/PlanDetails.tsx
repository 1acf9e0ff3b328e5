import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { findAlternatives } from '../quiz/alternatives.ts';
import type { Plan } from '../quiz/plan.ts';
import { describeChangeAhead } from '../quiz/progress-check.ts';
import { BasisList, Citations } from './Citations.tsx';
import type { SheetProps } from './LazySheet.tsx';
import { Sentences } from './ListSection.tsx';

/** Opens the closed disclosures of an element while the page prints: CSS alone can do that in newer browsers only. */
function useOpenOnPaper(within: RefObject<HTMLElement>) {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const before = () => {
      opened = [...(within.current?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? [])];
      for (const details of opened) details.open = true;
    };
    const after = () => {
      for (const details of opened) details.open = false;
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, [within]);
}

type Props = Pick<SheetProps, 'answers' | 'engine' | 'links'> & { plan: Plan };

/** What a plan rests on, what would change it, what to ask, and where to read on. */
export function PlanDetails({ plan, answers, engine, links }: Props) {
  const { quiz } = engine;
  const changes = findAlternatives(engine, answers, plan).map(({ answer, gives }) => (
    <>
      <strong>{answer}:</strong> {gives.join('. ')}
    </>
  ));
  const pages = quiz.more.map(({ href, words }) => <a href={links.base + href}>{words}</a>);
  const ahead = describeChangeAhead(quiz, answers.severity ?? 0);
  const folded = useRef<HTMLDivElement>(null);
  useOpenOnPaper(folded);
  return (
    <div class="plan-details" ref={folded}>
      <details>
        <summary>Where each number comes from</summary>
        <BasisList basis={plan.basis} bases={quiz.bases} links={links} />
        {ahead && (
          <p>
            {ahead} <Citations ids={quiz.check.change.sources} links={links} />
          </p>
        )}
      </details>
      {changes.length > 0 && (
        <details class="no-print">
          <summary>What would change this</summary>
          <Sentences lines={changes} />
        </details>
      )}
      <details>
        <summary>Ask the therapist</summary>
        <Sentences lines={quiz.askTherapist} />
      </details>
      <details class="no-print">
        <summary>Read more</summary>
        <Sentences lines={pages} />
      </details>
    </div>
  );
}
