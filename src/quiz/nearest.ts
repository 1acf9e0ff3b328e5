import type { Quiz } from '../schemas/quiz.ts';
import { type Answer, type Answers, change } from './next.ts';
import { outcome } from './outcome.ts';
import type { Plan } from './plan.ts';
import { answerWords, lengthWords } from './words.ts';

/** An answer that would change the plan, and what it would give. */
interface Change {
  step: string;
  /** The other answer, in the reader's words. */
  answer: string;
  gives: string[];
}

/** The other answers nearest to a plan's that would change it: the next severities up and down, and each comfort tick. */
export function nearest(quiz: Quiz, answers: Answers, plan: Plan): Change[] {
  return quiz.questions.flatMap((question) => {
    if (question.kind === 'scale') return nextSeverities(quiz, answers, plan, question.from, question.to);
    if (question.kind !== 'many') return [];
    const ticked = answers[question.id] ?? [];
    return question.answers.flatMap(({ id, words }) => {
      const isTicked = ticked.includes(id);
      const other = isTicked ? ticked.filter((tick) => tick !== id) : [...ticked, id];
      const found = compare(quiz, answers, plan, question.id, other);
      return found ? [{ ...found, answer: isTicked ? `Without “${words}”` : `With “${words}”` }] : [];
    });
  });
}

function nextSeverities(quiz: Quiz, answers: Answers, plan: Plan, from: number, to: number): Change[] {
  const now = answers.severity ?? from;
  return [-1, 1].flatMap((way) => {
    for (let value = now + way; from <= value && value <= to; value += way) {
      const found = compare(quiz, answers, plan, 'severity', value);
      if (found) return [{ ...found, answer: `If your pain were ${found.answer}` }];
    }
    return [];
  });
}

function compare(quiz: Quiz, answers: Answers, plan: Plan, step: string, value: Answer): Change | undefined {
  const changed = change(quiz, answers, step, value);
  const end = outcome(quiz, changed);
  const gives = !end ? [] : end.kind === 'stop' ? [end.gate.stop.title] : differences(plan, end);
  return gives.length ? { step, answer: answerWords(quiz, changed, step) ?? '', gives } : undefined;
}

const sessionOf = ({ rules }: Plan): string[] => rules.flatMap(({ session }) => session ?? []);

const differences = (plan: Plan, other: Plan): string[] => [
  ...(other.minutes === plan.minutes ? [] : [lengthWords(other.minutes, other.equalMinutes)]),
  ...sessionOf(other).filter((line) => !sessionOf(plan).includes(line)),
];
