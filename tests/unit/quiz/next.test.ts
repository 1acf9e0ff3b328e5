// When this fails, a reader is asked the wrong question, or an old answer shapes a new plan.
// First of seven that tell the quiz: next, stop, plan, rules, look-back, promises, address.
import { expect, test } from 'vitest';
import { answerTo, change, nextStep, noAnswers, steps } from '../../../src/quiz/next.ts';
import { passed, quiz } from '../../support/quiz-data.ts';

test('the gates come first', () => {
  expect(steps(quiz, noAnswers)).toEqual(['emergency', 'clinician', 'pattern', 'severity', 'duration', 'comfort']);
  expect(nextStep(quiz, noAnswers)).toBe('emergency');
});

test.each(['chronic', 'workout'])('%s is not asked how long', (pattern) => {
  expect(steps(quiz, passed({ pattern }))).not.toContain('duration');
});

test('changing to a pattern that is not asked how long drops that answer and keeps the rest', () => {
  const before = passed({ pattern: 'mild', severity: 4, duration: 'over-12-weeks', comfort: ['heat'] });
  expect(change(quiz, before, 'pattern', 'chronic')).toEqual(
    passed({ pattern: 'chronic', severity: 4, comfort: ['heat'] }),
  );
});

test('changing back asks how long again', () => {
  expect(
    nextStep(quiz, change(quiz, passed({ pattern: 'chronic', severity: 4, comfort: [] }), 'pattern', 'mild')),
  ).toBe('duration');
});

test('an answer changes no other answer sheet', () => {
  change(quiz, noAnswers, 'emergency', ['none']);
  expect(noAnswers).toEqual({ gates: {} });
});

test('a step is answered when its answer is there, even an empty one', () => {
  expect(answerTo(passed({ comfort: [] }), 'comfort')).toEqual([]);
  expect(answerTo(passed({ severity: 0 }), 'severity')).toBe(0);
  expect(answerTo(passed(), 'emergency')).toEqual(['none']);
  expect(answerTo(noAnswers, 'emergency')).toBeUndefined();
  expect(answerTo(passed(), 'pattern')).toBeUndefined();
});

test('when all is answered nothing comes next', () => {
  expect(nextStep(quiz, passed({ pattern: 'workout', severity: 1, comfort: [] }))).toBeUndefined();
});
