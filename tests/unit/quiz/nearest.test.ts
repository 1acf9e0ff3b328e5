// When this fails, a plan says wrongly what another answer would give.
import { expect, test } from 'vitest';
import { nearest } from '../../../src/quiz/nearest.ts';
import { passed, planOf, quiz } from '../../support/quiz-data.ts';

const changesOf = (given: Parameters<typeof planOf>[0]) => nearest(quiz, passed(given), planOf(given));
const clinicianPage = 'Talk to a health professional before you book';

test('the nearest severity down and up, and each tick, with what they give', () => {
  expect(changesOf({ pattern: 'chronic', severity: 5, comfort: [] })).toEqual([
    { step: 'severity', answer: '3 out of 10', gives: ['60 minutes'] },
    { step: 'severity', answer: '7 out of 10', gives: ['90 minutes'] },
    {
      step: 'comfort',
      answer: 'Heat bothers me',
      gives: ['60 minutes', 'Warm stones, not hot ones, or no stones at all.'],
    },
    {
      step: 'comfort',
      answer: 'Firm pressure bothers me',
      gives: ['60 minutes', 'Light pressure. A trial found gentle massage did as well.'],
    },
    {
      step: 'comfort',
      answer: 'This is my first hot stone session',
      gives: ['60 minutes', 'Learn how your skin reacts to the stones.'],
    },
  ]);
});

test('a tick that stands is named by what its going would give; what the plan says already is not said again', () => {
  expect(changesOf({ pattern: 'chronic', severity: 5, comfort: ['heat'] })).toEqual([
    { step: 'severity', answer: '8 out of 10', gives: [clinicianPage] },
    { step: 'comfort', answer: 'Without “Heat bothers me”', gives: ['75 minutes'] },
    {
      step: 'comfort',
      answer: 'Firm pressure bothers me',
      gives: ['Light pressure. A trial found gentle massage did as well.'],
    },
    {
      step: 'comfort',
      answer: 'This is my first hot stone session',
      gives: ['Learn how your skin reacts to the stones.'],
    },
  ]);
});

test('with two ticks, one going leaves the other', () => {
  const changes = changesOf({ pattern: 'chronic', severity: 5, comfort: ['heat', 'first'] });
  expect(changes.map(({ answer }) => answer)).toEqual(['8 out of 10', 'Firm pressure bothers me']);
});

test('at the ends of the scale nothing lies beyond', () => {
  expect(changesOf({ pattern: 'chronic', severity: 0, comfort: [] })[0]).toEqual({
    step: 'severity',
    answer: '4 out of 10',
    gives: ['75 minutes'],
  });
  expect(changesOf({ pattern: 'chronic', severity: 7, comfort: [] }).slice(0, 2)).toEqual([
    { step: 'severity', answer: '6 out of 10', gives: ['75 minutes'] },
    { step: 'severity', answer: '8 out of 10', gives: [clinicianPage] },
  ]);
});
