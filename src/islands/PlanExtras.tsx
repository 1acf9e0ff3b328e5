import { toFragment } from '../quiz/address.ts';
import { nearest } from '../quiz/nearest.ts';
import type { Answers } from '../quiz/next.ts';
import type { Plan } from '../quiz/plan.ts';
import type { Quiz } from '../schemas/quiz.ts';
import { Diary } from './Diary.tsx';
import { TakeAway } from './TakeAway.tsx';

interface Props {
  plan: Plan;
  answers: Answers;
  quiz: Quiz;
}

/** What a plan is whole without: what would change it, and ways to take it away. */
export function PlanExtras({ plan, answers, quiz }: Props) {
  const changes = nearest(quiz, answers, plan);
  return (
    <>
      {changes.length > 0 && (
        <section class="no-print">
          <h3>What would change this</h3>
          <ul>
            {changes.map(({ step, answer, gives }) => (
              <li key={step + answer}>
                <strong>{answer}:</strong> {gives.join('. ')}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="no-print">
        <h3>Has it helped?</h3>
        <p>
          After some sessions, a{' '}
          <a href={`#${toFragment(quiz, { ...answers, isCheck: true }, 'sessions')}`}>progress check</a> says whether to
          go on, change or stop.
        </p>
      </section>
      <TakeAway plan={plan} answers={answers} quiz={quiz} />
      <div class="print-only">
        <Diary quiz={quiz} sessions={[1, plan.lookBack.sessions[0] ?? 1]} />
      </div>
    </>
  );
}

export { WeekStrip } from './WeekStrip.tsx';
