// When this fails, numbers, rules or the emergency signs in short read wrongly.
import { expect, test } from 'vitest';
import { formatCount, formatHelpNow, formatLength, formatRange, formatWhen } from '../../../src/quiz/words.ts';
import type { Rule } from '../../../src/schemas/quiz.ts';
import { quiz } from '../../support/quiz-data.ts';

test.each<[string, Rule['when'], string]>([
  ['under 6 weeks', { duration: ['under-6-weeks'] }, 'Under 6 weeks'],
  [
    'one of two durations and a tick',
    { duration: ['under-6-weeks', '6-to-12-weeks'], comfort: 'heat' },
    'Under 6 weeks, 6 to 12 weeks, Heat bothers me',
  ],
  ['a severity without a tick', { severity: [4, 7], comfort: 'none' }, '4 to 7 out of 10'],
  ['a pattern alone', { pattern: ['mild'] }, ''],
])('the answers that a rule goes with: %s', (_, when, words) => {
  expect(formatWhen(quiz, { when })).toBe(words);
});

test('ranges, lengths and counts read as readers say them', () => {
  expect([formatRange([4, 6]), formatRange([7, 7])]).toEqual(['4 to 6', '7']);
  expect([formatLength(60), formatLength(75, 60)]).toEqual(['60 minutes', '60 minutes (up to 75 if you like)']);
  expect([formatCount(1, 'session'), formatCount(2, 'session'), formatCount(0, 'point')]).toEqual([
    '1 session',
    '2 sessions',
    '0 points',
  ]);
});

test('the emergency signs in short are one sentence, for a calendar', () => {
  const [first, second] = [
    { signs: ['chest'], words: 'chest pain' },
    { signs: ['faint'], words: 'a faint' },
  ];
  expect(formatHelpNow({ helpNow: { title: 'Call 999 if you have:', lines: [first, second] } })).toBe(
    'Call 999 if you have: chest pain; a faint.',
  );
});
