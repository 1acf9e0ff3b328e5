import type { ComponentChildren, Ref } from 'preact';
import type { Plan } from '../quiz/plan.ts';
import type { Quiz } from '../schemas/quiz.ts';
import { BasisList } from './BasisList.tsx';
import { HelpNow } from './HelpNow.tsx';
import { Lines } from './Lines.tsx';
import { PlanNotes } from './PlanNotes.tsx';
import { PlanNumbers } from './PlanNumbers.tsx';
import { type SourceLinks, Sources } from './Sources.tsx';

interface Props {
  plan: Plan;
  quiz: Quiz;
  links: SourceLinks;
  heading: Ref<HTMLHeadingElement>;
  /** The first weeks as a picture, once it has loaded. */
  weeks: ComponentChildren;
  children: ComponentChildren;
}

/** The plan: a sheet that one would pin to the fridge. */
export function PlanSheet({ plan, quiz, links, heading, weeks, children }: Props) {
  const { pattern, minutes, rules } = plan;
  const sessions = rules
    .filter(({ session }) => session)
    .map(({ session, sources }) => (
      <>
        {session} <Sources ids={sources} links={links} />
      </>
    ));
  return (
    <section class="plan flow" data-outcome="plan" data-minutes={minutes} data-pattern={pattern.id}>
      <h2 tabIndex={-1} ref={heading}>
        Your plan: {pattern.name.toLowerCase()}
      </h2>
      <p>
        <strong>{quiz.untested}</strong>
      </p>
      <PlanNumbers plan={plan} />
      {weeks}
      <Lines heading="What kind of session" lines={sessions} />
      <PlanNotes rules={rules} links={links} />
      <Lines heading="What to do first" lines={quiz.first} />
      <Lines heading="When to stop" lines={[pattern.stop, quiz.stopAlways]} />
      <HelpNow quiz={quiz} />
      <h3>Where each number comes from</h3>
      <BasisList basis={plan.basis} bases={quiz.bases} links={links} />
      <Lines heading="Ask the therapist" lines={quiz.askTherapist} />
      <h3 class="no-print">Read more</h3>
      <ul class="no-print">
        {quiz.more.map(({ href, words }) => (
          <li key={href}>
            <a href={links.base + href}>{words}</a>
          </li>
        ))}
      </ul>
      {children}
      <p class="print-only">Information, not medical advice. No clinician has reviewed this plan. {location.href}</p>
    </section>
  );
}
