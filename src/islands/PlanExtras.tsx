import { nearest } from '../quiz/nearest.ts';
import type { Answers } from '../quiz/next.ts';
import type { Plan } from '../quiz/plan.ts';
import type { Quiz } from '../schemas/quiz.ts';
import { Changes } from './Changes.tsx';
import { TakeAway } from './TakeAway.tsx';

interface Props {
  plan: Plan;
  answers: Answers;
  quiz: Quiz;
}

/** What a plan is whole without: what would change it, and ways to take it away. */
export function PlanExtras({ plan, answers, quiz }: Props) {
  return (
    <>
      <Changes changes={nearest(quiz, answers, plan)} />
      <TakeAway plan={plan} />
      <p class="print-only">Information, not medical advice. No clinician has reviewed this plan. {location.href}</p>
    </>
  );
}
