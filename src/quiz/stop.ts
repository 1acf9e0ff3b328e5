import type { Gate, Quiz } from '../schemas/quiz.ts';
import type { Answers } from './steps.ts';

/** The quiz ends without a plan: which page, and what it shows. */
export interface Stop {
  kind: 'stop';
  gate: Gate;
  /** What the page says: the gate's own page, or its page for today. */
  page: Gate['stop'];
  urgency?: 'today';
  /** Why, each with a path to read on where there is one. */
  reasons: { words: string; read?: string }[];
  /** The gate about which the reader was not sure, where its signs call for more than this page does. */
  doubted?: Gate;
}

type Sign = Gate['signs'][number];

/** Makes the stop of a gate: its page for today where one is called for, else its own. */
const makeStop = (gate: Gate, urgency: Sign['urgency'], reasons: Stop['reasons']): Stop => ({
  kind: 'stop',
  gate,
  ...(urgency && gate.today ? { page: gate.today, urgency } : { page: gate.stop }),
  reasons,
});

/** The stop page of a gate for some of its signs, the most urgent first. */
function stopForSigns(gate: Gate, signs: Sign[]): Stop {
  const today = signs.filter(({ urgency }) => urgency);
  const ordered = [...today, ...signs.filter((sign) => !today.includes(sign))];
  const reasons = ordered.map(({ words, why, read }) => ({ words: `${words}. ${why}`, ...(read && { read }) }));
  return makeStop(gate, today[0]?.urgency, reasons);
}

/** The stop page for a reader who is not sure about a gate's signs. */
function stopForDoubt(gates: Gate[], gate: Gate): Stop {
  const reasons = [{ words: gate.unsure.words }];
  const asked = gates.find(({ id }) => id === gate.unsure.at);
  return asked ? { ...makeStop(asked, 'today', reasons), doubted: gate } : makeStop(gate, undefined, reasons);
}

/** Whether a number is in a range, its ends included. False for undefined. */
export const isWithin = ([from, to]: [number, number], n: number | undefined): boolean =>
  n !== undefined && from <= n && n <= to;

/**
 * Which answers end the quiz without a plan. How soon each sign needs help, and at which gate a doubt ends, is in
 * content/quiz.yaml: `urgency` of a sign and `unsure` of a gate.
 */
export function createStops({ gates, lengths }: Quiz) {
  /** The band of pain that a severity is in: it has a length of session, or the gate whose stop page ends the quiz. */
  const findBand = (severity: number | undefined) => lengths.find((band) => isWithin(band.severity, severity));
  /** The stop that a sign, a doubt or the severity calls for, if any does. */
  function findStop(answers: Answers): Stop | undefined {
    for (const gate of gates) {
      const ticks = answers.gates[gate.id];
      if (!ticks) return undefined;
      if (ticks.length === 1 && ticks[0] === 'none') continue;
      const signs = gate.signs.filter(({ id }) => ticks.includes(id));
      return signs.length ? stopForSigns(gate, signs) : stopForDoubt(gates, gate);
    }
    const band = findBand(answers.severity);
    const gate = band && 'stop' in band && gates.find(({ id }) => id === band.stop);
    if (!gate) return undefined;
    return makeStop(gate, undefined, [{ words: gate.stop.severe ?? gate.stop.say }]);
  }
  return { findBand, findStop };
}

/** A stop's id, as the diagram names it: "stop:" and its gate, and "today" after it. */
export const toStopId = ({ gate, urgency }: Pick<Stop, 'gate' | 'urgency'>): string =>
  ['stop', gate.id, ...(urgency ? [urgency] : [])].join(':');

/** How soon a sign of a gate needs help, as care cards say it. */
export const findCareLevel = (
  { id }: Pick<Gate, 'id'>,
  { urgency }: Pick<Sign, 'urgency'>,
): 'emergency' | 'today' | 'urgent' => urgency ?? (id === 'emergency' ? 'emergency' : 'urgent');
