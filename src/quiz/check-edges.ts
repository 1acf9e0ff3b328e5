import type { Quiz } from '../schemas/quiz.ts';
import { checkOutcome, type Verdict } from './check.ts';
import { type Edge, edges } from './edges.ts';
import { gatesPassed } from './next.ts';
import { rangeWords } from './words.ts';

const upTo = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** The verdicts that some answers reach, found by asking the engine with every answer there is. */
export function reachedVerdicts(quiz: Quiz): Verdict[] {
  const [sessions, now] = quiz.check.questions;
  const reached = new Set<Verdict>();
  for (const { id: pattern } of quiz.patterns)
    for (const severity of upTo(now.from, now.to))
      for (const had of upTo(sessions.from, sessions.to))
        for (const pain of upTo(now.from, now.to)) {
          const answers = { gates: gatesPassed(quiz.gates), pattern, severity, sessions: had, now: pain };
          const end = checkOutcome(quiz, answers);
          if (end?.kind === 'check') reached.add(end.verdict);
        }
  return (Object.keys(quiz.check.verdicts) as Verdict[]).filter((verdict) => reached.has(verdict));
}

/** Every edge of the progress check, for the diagram. `to` is a step's id, or "stop:" or "verdict:" and an id. */
export function checkEdges(quiz: Quiz): Edge[] {
  const [sessions, now] = quiz.check.questions;
  const isGate = ({ from }: Edge) => quiz.gates.some(({ id }) => id === from);
  return [
    ...edges(quiz).filter(isGate),
    ...quiz.patterns.map(({ words }) => ({ from: 'pattern', answer: words, to: 'severity' })),
    ...quiz.lengths.map((length) => ({
      from: 'severity',
      answer: rangeWords(length.severity),
      to: 'stop' in length ? `stop:${length.stop}` : sessions.id,
    })),
    { from: sessions.id, answer: rangeWords([sessions.from, sessions.to]), to: now.id },
    ...reachedVerdicts(quiz).map((verdict) => ({
      from: now.id,
      answer: quiz.check.verdicts[verdict].when,
      to: `verdict:${verdict}`,
    })),
  ];
}
