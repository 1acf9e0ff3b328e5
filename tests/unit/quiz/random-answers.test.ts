// When this fails, answers in some odd order crash the quiz, leave it without a way on, or lead past a gate.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAlternatives } from '../../../src/quiz/alternatives.ts';
import { createPlanner, scheduleSessions } from '../../../src/quiz/plan.ts';
import { type Answer, type Answers, emptyAnswers } from '../../../src/quiz/steps.ts';
import { choices } from '../../support/paths.ts';
import { engine, quiz } from '../../support/quiz-data.ts';

const { changeAnswer, fromFragment, nextStep, stepsFor, toFragment } = engine;
const { outcomeOf } = createPlanner(engine);

/** Any answer to any step. */
const move = () =>
  fc
    .constantFrom(...stepsFor(emptyAnswers))
    .chain((step) => fc.tuple(fc.constant(step), fc.constantFrom(...choices(engine, step))));
const walks = () => fc.array(move(), { maxLength: 40, size: 'max' });
const walked = (moves: [string, Answer][]): Answers =>
  moves.reduce<Answers>((answers, [step, value]) => changeAnswer(answers, step, value), emptyAnswers);

test('any answers in any order give a stop, a plan or a next step, and never a plan past a gate', () => {
  fc.assert(
    fc.property(walks(), (moves) => {
      const answers = walked(moves);
      const end = outcomeOf(answers);
      if (!end) expect(nextStep(answers)).toBeDefined();
      if (end?.kind !== 'plan') return;
      for (const { id } of quiz.gates) expect(answers.gates[id]).toEqual(['none']);
      expect(scheduleSessions(end).sessionDays.length).toBeGreaterThan(0);
      expect(findAlternatives(engine, answers, end).every(({ gives }) => gives.length > 0)).toBe(true);
    }),
    // One walk in twenty ends in a plan.
    { numRuns: 1000 },
  );
});

test('a change of an earlier answer keeps no answer that its steps do not ask for', () => {
  fc.assert(
    fc.property(walks(), move(), (moves, [step, value]) => {
      const { gates, ...rest } = changeAnswer(walked(moves), step, value);
      const asked = stepsFor({ gates, ...rest });
      for (const id of Object.keys(rest)) expect(asked).toContain(id);
    }),
  );
});

test('answers under way come back from their address unchanged, but for the gates', () => {
  fc.assert(
    fc.property(walks(), fc.constantFrom(...quiz.questions.map(({ id }) => id)), (moves, at) => {
      const answers = walked(moves);
      expect(fromFragment(toFragment(answers, at))).toEqual({ ...answers, gates: {} });
    }),
  );
});
