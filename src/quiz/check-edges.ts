import type { Quiz } from '../schemas/quiz.ts';
import { type Edge, edges } from './edges.ts';
import { rangeWords } from './words.ts';

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
    ...Object.entries(quiz.check.verdicts).map(([verdict, { when }]) => ({
      from: now.id,
      answer: when,
      to: `verdict:${verdict}`,
    })),
  ];
}
