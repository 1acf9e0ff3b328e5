import type { ComponentChildren, Ref } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { calendarOf } from '../quiz/dates.ts';
import type { Answers } from '../quiz/next.ts';
import type { Plan } from '../quiz/outcome.ts';
import type { Quiz } from '../schemas/quiz.ts';
import { BasisList } from './BasisList.tsx';
import { WeekStrip } from './WeekStrip.tsx';

interface Props {
  plan: Plan;
  answers: Answers;
  quiz: Quiz;
  /** Short names of sources, by id. */
  sources: Record<string, string>;
  base: string;
  heading: Ref<HTMLHeadingElement>;
  children: ComponentChildren;
}

/** The plan: a sheet that one would pin to the fridge. */
export function PlanSheet({ plan, answers, quiz, sources, base, heading, children }: Props) {
  const { pattern } = plan;
  const notes = plan.rules.filter((rule) => rule.note);
  const [Extras, setExtras] = useState<typeof import('./PlanExtras.tsx').PlanExtras>();
  // Loaded only now that there is a plan; should it fail, the plan itself is whole without it.
  useEffect(() => {
    import('./PlanExtras.tsx').then((module) => setExtras(() => module.PlanExtras)).catch(() => undefined);
  }, []);
  return (
    <section class="plan" data-outcome="plan" data-minutes={plan.minutes} data-pattern={pattern.id}>
      <h2 tabIndex={-1} ref={heading}>
        Your plan: {pattern.name.toLowerCase()}
      </h2>
      <p>
        <strong>{quiz.untested}</strong>
      </p>
      <dl class="plan-numbers">
        <div>
          <dt>How long</dt>
          <dd>
            {plan.minutes} minutes{plan.equalMinutes && <small>{plan.equalMinutes} is an equal choice</small>}
          </dd>
        </div>
        <div>
          <dt>To start</dt>
          <dd>{pattern.start.words}</dd>
        </div>
        <div>
          <dt>Then</dt>
          <dd>{pattern.after.words}</dd>
        </div>
        <div>
          <dt>Look back</dt>
          <dd>{plan.lookBack.words}</dd>
        </div>
      </dl>
      <WeekStrip calendar={calendarOf(plan)} />
      {plan.session.length > 0 && (
        <>
          <h3>What kind of session</h3>
          <ul>
            {plan.session.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </>
      )}
      {notes.length > 0 && (
        <ul class="plan-notes">
          {notes.map((rule) => (
            <li>
              {rule.note} {rule.link && <a href={`${base}/how-often/${rule.link}/`}>See that plan</a>}
              {rule.href && <a href={`${base}${rule.href}`}>Compare the two</a>}
            </li>
          ))}
        </ul>
      )}
      <h3>What to do first</h3>
      <ul>
        {quiz.first.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <h3>When to stop</h3>
      <ul>
        <li>{pattern.stop}</li>
        <li>{quiz.stopAlways}</li>
      </ul>
      <h3>Where each number comes from</h3>
      <BasisList basis={plan.basis} names={quiz.bases} sources={sources} base={base} />
      <h3>Ask the therapist</h3>
      <ul>
        {quiz.askTherapist.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <h3 class="no-print">Read more</h3>
      <ul class="no-print">
        {quiz.more.map((link) => (
          <li>
            <a href={base + link.href}>{link.words}</a>
          </li>
        ))}
      </ul>
      {Extras && <Extras plan={plan} answers={answers} quiz={quiz} />}
      {children}
    </section>
  );
}
