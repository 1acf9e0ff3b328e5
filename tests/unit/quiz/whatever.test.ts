// Whatever a reader does, in whatever order: never a crash, never a plan past a gate, and always a way on.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromFragment, toFragment } from '../../../src/quiz/address.ts';
import { calendarOf } from '../../../src/quiz/dates.ts';
import { nearest } from '../../../src/quiz/nearest.ts';
import { type Answers, change, nextStep, noAnswers, steps } from '../../../src/quiz/next.ts';
import { outcome } from '../../../src/quiz/outcome.ts';
import { choicesOf } from '../../../src/quiz/words.ts';
import { quiz } from '../../support/quiz-data.ts';

const all = [...quiz.gates, ...quiz.questions].map(({ id }) => id);

/** One answer to one step: a number on the scale, a choice, or some ticks. */
const move = fc.constantFrom(...all).chain((step) => {
  const ids = choicesOf(quiz, step).map(({ id }) => id);
  const isGate = quiz.gates.some(({ id }) => id === step);
  const value =
    step === 'severity'
      ? fc.integer({ min: 0, max: 10 })
      : isGate
        ? fc.oneof(fc.constant<string[]>(['none']), fc.subarray(ids, { minLength: 1 }))
        : step === 'comfort'
          ? fc.subarray(ids.filter((id) => id !== 'none'))
          : fc.constantFrom(...ids);
  return value.map((given) => [step, given] as const);
});
const walks = fc.array(move, { maxLength: 20 });
const walked = (moves: (readonly [string, string | number | string[]])[]): Answers =>
  moves.reduce<Answers>((answers, [step, value]) => change(quiz, answers, step, value), noAnswers);

test('any answers in any order give a stop, a plan or a next step, and never a plan past a gate', () => {
  fc.assert(
    fc.property(walks, (moves) => {
      const answers = walked(moves);
      const end = outcome(quiz, answers);
      if (!end) expect(nextStep(quiz, answers)).toBeDefined();
      if (end?.kind !== 'plan') return;
      for (const { id } of quiz.gates) expect(answers.gates[id]).toEqual(['none']);
      expect([60, 75, 90]).toContain(end.minutes);
      expect(calendarOf(end).sessions.length).toBeGreaterThan(0);
      expect(nearest(quiz, answers, end).every(({ gives }) => gives.length > 0)).toBe(true);
    }),
  );
});

test('a change of an earlier answer keeps no answer that its steps do not ask for', () => {
  fc.assert(
    fc.property(walks, move, (moves, [step, value]) => {
      const { gates, ...rest } = change(quiz, walked(moves), step, value);
      const asked = steps(quiz, { gates, ...rest });
      for (const id of Object.keys(rest)) expect(asked).toContain(id);
    }),
  );
});

test('answers, written to an address and read from it, are the same answers', () => {
  fc.assert(
    fc.property(walks, fc.constantFrom(...quiz.questions.map(({ id }) => id)), (moves, at) => {
      const { gates, ...rest } = walked(moves);
      const place = fromFragment(quiz, toFragment(quiz, { gates, ...rest }, at));
      const { comfort = [], ...others } = rest;
      expect(place).toEqual({ answers: { gates: {}, ...others, ...(comfort.length && { comfort }) }, at });
      expect(toFragment(quiz, place?.answers ?? noAnswers, at)).toBe(toFragment(quiz, rest as Answers, at));
    }),
  );
});
