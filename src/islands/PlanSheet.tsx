import { useLayoutEffect } from 'preact/hooks';
import { createPlanner, type Plan, scheduleSessions, toWeeks, weeksDrawn } from '../quiz/plan.ts';
import { formatLength } from '../quiz/words.ts';
import type { Rule } from '../schemas/quiz.ts';
import type { SourceLinks } from '../schemas/source.ts';
import { CitationSentence } from './Citations.tsx';
import { Diary } from './Diary.tsx';
import { HelpNow } from './HelpNow.tsx';
import type { SheetProps } from './LazySheet.tsx';
import { ListSection, Sentences } from './ListSection.tsx';
import { PlanDetails } from './PlanDetails.tsx';
import { SavePlan } from './SavePlan.tsx';
import { useTitle } from './use-title.ts';

/** The four numbers of a plan: how long, how often at first, how often then, and when to check whether it helps. */
function PlanNumbers({ plan: { minutes, equalMinutes, pattern, checks } }: { plan: Plan }) {
  const rows = [
    ['How long', formatLength(minutes, equalMinutes)],
    ['To start', pattern.start.words],
    ['Then', pattern.after.words],
    ['Progress check', checks.words],
  ] as const;
  return (
    <dl class="plan-numbers">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The notes of the rules that shaped a plan: the kind of session, what else to know, and where to read on. */
function PlanNotes({ rules, links }: { rules: Rule[]; links: SourceLinks }) {
  const withSources = (words: string, sources: string[]) => (
    <>
      {words} <CitationSentence ids={sources} links={links} />
    </>
  );
  const kinds = rules.flatMap(({ session, sources }) => (session ? withSources(session, sources) : []));
  const notes = rules.flatMap(({ note, link, sources }) =>
    note ? (
      <>
        {withSources(note, sources)}
        {link && <a href={links.base + link.href}>{link.words}</a>}
      </>
    ) : (
      []
    ),
  );
  return (
    <div class="plan-notes">
      {kinds.length > 0 && (
        <p>
          <strong>What kind of session:</strong> {kinds}
        </p>
      )}
      <Sentences lines={notes} />
    </div>
  );
}

/** Weeks in words, such as "week 3" or "weeks 1, 2 and 4". */
const formatWeeks = (weeks: number[]) =>
  `${weeks.length === 1 ? 'week' : 'weeks'} ${new Intl.ListFormat('en-GB').format(weeks.map(String))}`;

/** The first 12 weeks: a stone for each week with a session, a ring for each progress check, and the same in words. */
function WeekStrip({ plan }: { plan: Plan }) {
  const { sessionDays, checkDays } = scheduleSessions(plan);
  const [sessionWeeks, checkWeeks] = [toWeeks(sessionDays), toWeeks(checkDays)];
  const weeks = Array.from({ length: weeksDrawn }, (_, i) => i + 1);
  return (
    <figure class="weeks">
      <div aria-hidden="true">
        {weeks.map((week) => (
          <span class={(sessionWeeks.includes(week) ? 'session ' : '') + (checkWeeks.includes(week) ? 'check' : '')}>
            {week}
          </span>
        ))}
      </div>
      <figcaption>
        The first {weeksDrawn} weeks. Sessions in {formatWeeks(sessionWeeks)} (filled). Progress check in{' '}
        {formatWeeks(checkWeeks)} (ring).
      </figcaption>
    </figure>
  );
}

/** What a reader acts on: the weeks, what to do first, when to stop, whom to call, and ways to keep the plan. */
function PlanActions({ plan, engine, answers }: Pick<SheetProps, 'engine' | 'answers'> & { plan: Plan }) {
  const { quiz } = engine;
  return (
    <div class="plan-actions">
      <div class="flow">
        <WeekStrip plan={plan} />
        <ListSection heading="What to do first" lines={quiz.first} />
      </div>
      <div class="flow">
        <ListSection heading="When to stop" lines={[plan.pattern.stopWhen, quiz.stopAlways]} />
        <HelpNow quiz={quiz} />
      </div>
      <SavePlan {...{ plan, answers, engine }} />
    </div>
  );
}

/** The plan. What a reader needs to act comes first. What it rests on follows, folded. */
export function PlanSheet({ answers, engine, links, heading, children }: SheetProps) {
  // Its code may load after the last answer, so it takes focus itself.
  useLayoutEffect(() => heading.current?.focus(), [heading]);
  const { quiz, toFragment } = engine;
  const plan = createPlanner(engine).planFor(answers);
  useTitle('Your plan');
  if (!plan) return null;
  const { pattern, minutes, rules, checks } = plan;
  return (
    <section class="plan flow" data-outcome="plan" data-minutes={minutes} data-pattern={pattern.id}>
      <div class="plan-head">
        <h2 tabIndex={-1} ref={heading}>
          Your plan: {pattern.name.toLowerCase()}
        </h2>
        <p>{quiz.untested}</p>
      </div>
      <PlanNumbers plan={plan} />
      {rules.length > 0 && <PlanNotes rules={rules} links={links} />}
      <PlanActions {...{ plan, engine, answers }} />
      <p class="no-print">
        Has it helped? After some sessions, a{' '}
        <a href={`#${toFragment({ ...answers, isCheck: true }, 'sessions')}`}>progress check</a> says whether to go on,
        change or stop.
      </p>
      <PlanDetails {...{ plan, answers, engine, links }} />
      {children}
      <p class="print-only">Information, not medical advice. No clinician has reviewed this plan. {location.href}</p>
      <div class="print-only">
        <Diary quiz={quiz} from={1} to={checks.sessions[0]} />
      </div>
    </section>
  );
}
