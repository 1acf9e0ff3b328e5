import type { ComponentChildren, Ref } from 'preact';
import type { Stop } from '../quiz/stop.ts';
import { Lines } from './Lines.tsx';

interface Props {
  stop: Stop;
  heading: Ref<HTMLHeadingElement>;
  children: ComponentChildren;
}

/** What to do now, and why. Holds no plan and no booking link. */
export function StopPage({ stop: { gate, reasons }, heading, children }: Props) {
  return (
    <section class="quiz-stop flow" data-outcome={gate.id}>
      <h2 tabIndex={-1} ref={heading}>
        {gate.stop.title}
      </h2>
      <p class="quiz-action">{gate.stop.action}</p>
      {gate.stop.numbers && <p>{gate.stop.numbers}</p>}
      <Lines heading="Why" lines={reasons} />
      <h3>What to say</h3>
      <p>{gate.stop.say}</p>
      {children}
    </section>
  );
}
