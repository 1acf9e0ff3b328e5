import { useRef } from 'preact/hooks';
import { changeAhead } from '../quiz/check-words.ts';
import { nearest } from '../quiz/nearest.ts';
import type { Answers } from '../quiz/next.ts';
import type { Plan } from '../quiz/plan.ts';
import type { Quiz } from '../schemas/quiz.ts';
import { BasisList } from './BasisList.tsx';
import { Sentences } from './Lines.tsx';
import { type SourceLinks, Sources } from './Sources.tsx';
import { useOpenOnPaper } from './use-open-on-paper.ts';

interface Props {
  plan: Plan;
  answers: Answers;
  quiz: Quiz;
  links: SourceLinks;
}

/** What a plan rests on, what would change it, what to ask, and where to read on. */
export function PlanDetails({ plan, answers, quiz, links }: Props) {
  const changes = nearest(quiz, answers, plan).map(({ answer, gives }) => (
    <>
      <strong>{answer}:</strong> {gives.join('. ')}
    </>
  ));
  const pages = quiz.more.map(({ href, words }) => <a href={links.base + href}>{words}</a>);
  const ahead = changeAhead(quiz, answers.severity ?? 0);
  const folded = useRef<HTMLDivElement>(null);
  useOpenOnPaper(folded);
  return (
    <div class="plan-details" ref={folded}>
      <details>
        <summary>Where each number comes from</summary>
        <BasisList basis={plan.basis} bases={quiz.bases} links={links} />
        {ahead && (
          <p>
            {ahead} <Sources ids={quiz.check.change.sources} links={links} />
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
