import type { Quiz } from '../schemas/quiz.ts';
import type { Basis } from './plan.ts';
import { type Check, findNeededChange } from './progress-check.ts';
import { formatCount } from './words.ts';

/** What a progress check tells its reader. */
interface CheckWords {
  title: string;
  /** Why, with the reader's own numbers. */
  reason: string;
  steps: string[];
  basis: Basis[];
}

/** A change of pain in words: "2 points less", "1 point more" or "no change". */
export const formatChange = (fell: number): string =>
  fell === 0 ? 'no change' : `${formatCount(Math.abs(fell), 'point')} ${fell > 0 ? 'less' : 'more'}`;

/** The rule of change for a reader who begins now. Undefined for a pain of 0, which cannot fall. */
export function describeChangeAhead(quiz: Quiz, start: number): string | undefined {
  const needed = findNeededChange(quiz, start);
  return needed ? fill(quiz.check.change.yours, { start, needed: formatCount(needed, 'point') }) : undefined;
}

/** Numbers and words, by the places in a text that they go to. */
type Places = Record<string, string | number | undefined>;

const fill = (text: string, places: Places) => text.replace(/\{(\w+)\}/g, (_, place: string) => String(places[place]));

/** What a check tells its reader: the words of content/quiz.yaml, with the reader's numbers in their places. */
export function describeCheck({ check: words }: Quiz, check: Check): CheckWords {
  const { start, now, fell, needed, sessions, until, pattern, reason, verdict } = check;
  const places: Places = {
    start,
    now,
    needed,
    until,
    change: formatChange(fell),
    sessions: formatCount(sessions, 'session'),
    course: formatCount(pattern.start.sessions ?? 0, 'session'),
  };
  const { title, do: steps } = verdict === 'go-on' && until === undefined ? words.courseDone : words.verdicts[verdict];
  return {
    title: fill(title, places),
    reason: fill(words.reasons[reason], places),
    steps: steps.map((step) => fill(step, places)),
    basis: basisOf(words, check),
  };
}

/** The rule of change, where pain was compared with the start, and what the time of the check rests on. */
function basisOf({ change }: Quiz['check'], { reason, pattern, needed }: Check): Basis[] {
  const isRule = ['too-little', 'enough', 'course-done'].includes(reason);
  const rule: Basis = {
    number: `${formatCount(needed, 'point')} less`,
    basis: 'consensus',
    why: change.why,
    sources: change.sources,
  };
  return [...(isRule ? [rule] : []), ...pattern.basis.filter(({ about }) => about === 'check')];
}
