// Which question comes next, and what a changed answer keeps.
import { expect, test } from 'vitest';
import { change, nextStep, noAnswers, steps } from '../../../src/quiz/next.ts';
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
