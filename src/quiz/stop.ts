import type { Gate, Quiz } from '../schemas/quiz.ts';
import { lengthFor } from './lengths.ts';
import type { Answers } from './next.ts';

/** The quiz ends without a plan: which stop page, and the reasons to show on it. */
export interface Stop {
  kind: 'stop';
  gate: Gate;
  reasons: string[];
}

/** The stop that a sign, a doubt or the severity calls for, if any does. */
export function stop(quiz: Quiz, answers: Answers): Stop | undefined {
  for (const gate of quiz.gates) {
    const ticks = answers.gates[gate.id];
    if (!ticks) return undefined;
    if (ticks.length === 1 && ticks[0] === 'none') continue;
    const signs = gate.signs.filter((sign) => ticks.includes(sign.id));
    const reasons = signs.length ? signs.map((s) => `${s.words}. ${s.why}`) : [gate.stop.unsure];
    return { kind: 'stop', gate, reasons };
  }
  const length = lengthFor(quiz, answers.severity);
  const gate = length && 'stop' in length && quiz.gates.find((g) => g.id === length.stop);
  return gate ? { kind: 'stop', gate, reasons: [gate.stop.severe ?? gate.stop.say] } : undefined;
}
