// When this fails, a danger sign can end in a plan, or a stop page gives the wrong reason.
// Second of seven that tell the quiz: next, stop, plan, rules, look-back, promises, address.
import { describe, expect, test } from 'vitest';
import { outcome } from '../../../src/quiz/outcome.ts';
import { changedQuiz, passed, quiz } from '../../support/quiz-data.ts';

const [emergency, clinician] = quiz.gates;

describe('a gate', () => {
  test('stops with the words and the reason of each tick', () => {
    expect(outcome(quiz, { gates: { emergency: ['chest', 'bladder'] } })).toEqual({
      kind: 'stop',
      gate: emergency,
      reasons: [
        'New trouble starting or holding your pee, or losing control of pee or poo. Nerves at the base of your back may be squeezed.',
        'Chest pain with the back pain. It may be your heart or a large blood vessel.',
      ],
    });
  });

  test('stops on a doubt, with its own words', () => {
    expect(outcome(quiz, { gates: { emergency: ['none'], clinician: ['unsure'] } })).toEqual({
      kind: 'stop',
      gate: clinician,
      reasons: ['You were not sure. A short talk will settle it.'],
    });
  });

  test.each([
    ['a sign beside “None of these”', ['none', 'chest']],
    ['no tick at all', []],
  ])('stops on %s: only “None of these”, alone, clears it', (_, ticks) => {
    expect(outcome(quiz, { gates: { emergency: ticks } })).toMatchObject({ kind: 'stop', gate: emergency });
  });

  test('that is not answered gives no outcome, whatever else is', () => {
    const rest = { pattern: 'mild', severity: 9, duration: 'over-12-weeks', comfort: [] };
    expect(outcome(quiz, { gates: {}, ...rest })).toBeUndefined();
    expect(outcome(quiz, { gates: { emergency: ['none'] }, ...rest })).toBeUndefined();
    expect(outcome(quiz, { gates: { clinician: ['chest'] }, ...rest })).toBeUndefined();
  });
});

test.each(['999', '112', '911', '000'])('the page for danger signs says to call %s', (number) => {
  expect(emergency?.stop.action).toContain(number);
});

describe('severity', () => {
  test('stops at 8, as soon as it is said, with our own reason', () => {
    expect(outcome(quiz, passed({ pattern: 'mild', severity: 8 }))).toEqual({
      kind: 'stop',
      gate: clinician,
      reasons: ['Pain this bad needs someone to look at it first. This line is our judgement.'],
    });
    expect(outcome(quiz, passed({ severity: 10 }))).toMatchObject({ kind: 'stop' });
  });

  test('of 7 goes on', () => expect(outcome(quiz, passed({ pattern: 'mild', severity: 7 }))).toBeUndefined());

  test('without a reason of its own stops with what the gate’s page says', () => {
    const silent = changedQuiz(({ gates }) => delete gates[1].stop.severe);
    expect(outcome(silent, passed({ severity: 9 }))).toMatchObject({ reasons: [clinician?.stop.say] });
  });
});
