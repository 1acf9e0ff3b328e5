import type { ComponentChildren, Ref } from 'preact';
import type { Stop } from '../quiz/stop.ts';
import type { Gate } from '../schemas/quiz.ts';
import { ListSection } from './ListSection.tsx';
import { ExplainedSigns } from './QuestionFields.tsx';
import { type PageName, useTitle } from './use-title.ts';

/** Numbers to call, one tap each, with the country that each is for. */
export const CallButtons = ({ calls }: { calls: Gate['stop']['calls'] }) => (
  <ul class="calls">
    {calls.map(({ number, where }) => (
      <li key={number}>
        <a class="button" href={`tel:${number}`}>
          Call {number}
        </a>{' '}
        {where}
      </li>
    ))}
  </ul>
);

interface Props {
  stop: Stop;
  /** The site's base path, without its last slash. */
  base: string;
  /** The page's name, where it is not its own. */
  pageName: PageName | undefined;
  heading: Ref<HTMLHeadingElement>;
  children: ComponentChildren;
}

/** What to do now, and why. Holds no plan and no booking link. */
export function StopPage({ stop, base, pageName, heading, children }: Props) {
  const { gate, page, urgency, reasons, doubted } = stop;
  useTitle(page.title, pageName);
  const link = (href: string, words: ComponentChildren) => <a href={base + href}>{words}</a>;
  const why = reasons.map(({ words, read }) => [
    words,
    ' ',
    read && link(read, ['More', <span class="unseen"> about this: {words}</span>]),
  ]);
  const after = gate.after.map(({ words, link: { href, words: name } }) => [words, ' ', link(href, name)]);
  return (
    <section class="quiz-stop flow" data-outcome={gate.id} data-urgency={urgency}>
      <h2 tabIndex={-1} ref={heading} aria-describedby="stop-action">
        {page.title}
      </h2>
      <div id="stop-action" class="flow">
        {doubted && <p class="quiz-action">{doubted.unsure.fits}</p>}
        <p class="quiz-action">{page.action}</p>
      </div>
      <CallButtons calls={page.calls} />
      <ListSection heading="Why" lines={why} />
      {doubted && [<h3>What each sign means</h3>, <ExplainedSigns signs={doubted.signs} />]}
      <h3>What to say</h3>
      <p>{page.say}</p>
      <div class="no-print">
        <ListSection heading="And then" lines={after} />
      </div>
      {children}
    </section>
  );
}
