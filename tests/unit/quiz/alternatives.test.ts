// When this fails, a plan says wrongly what another answer would give.
import { expect, test } from 'vitest';
import { findAlternatives } from '../../../src/quiz/alternatives.ts';
import { changedEngine, engine, passed, planOf, type QuestionAnswers } from '../../support/quiz-data.ts';

const changesOf = (given: QuestionAnswers, from = engine) => findAlternatives(from, passed(given), planOf(given, from));
/** A change of the severity, or of a tick, and what it would give. */
const pain = (severity: number, ...gives: string[]) => ({
  step: 'severity',
  answer: `If your pain were ${severity} out of 10`,
  gives,
});
const tick = (answer: string, ...gives: string[]) => ({ step: 'comfort', answer, gives });
const clinicianPage = 'Talk to a health professional before you book';
const lighter = 'Light pressure. A trial found gentle massage did as well.';
const firstTime = 'Learn how your skin reacts to the stones.';

test('the nearest severity down and up, and each tick, with what they give', () => {
  expect(changesOf({ pattern: 'chronic', severity: 5, comfort: [] })).toEqual([
    pain(3, '60 minutes'),
    pain(7, '60 minutes (up to 90 if you like)'),
    tick('With “Heat bothers me”', '60 minutes', 'Warm stones, not hot ones, or no stones at all.'),
    tick('With “Firm pressure bothers me”', '60 minutes', lighter),
    tick('With “This is my first hot stone session”', '60 minutes', firstTime),
  ]);
});

test('a tick that stands is named by what its going would give; what the plan says already is not said again', () => {
  expect(changesOf({ pattern: 'chronic', severity: 5, comfort: ['heat'] })).toEqual([
    pain(8, clinicianPage),
    tick('Without “Heat bothers me”', '60 minutes (up to 75 if you like)'),
    tick('With “Firm pressure bothers me”', lighter),
    tick('With “This is my first hot stone session”', firstTime),
  ]);
});

test('with two ticks, one going leaves the other', () => {
  const changes = changesOf({ pattern: 'chronic', severity: 5, comfort: ['heat', 'first'] });
  expect(changes.map(({ answer }) => answer)).toEqual([
    'If your pain were 8 out of 10',
    'With “Firm pressure bothers me”',
  ]);
});

test('at the ends of the scale nothing lies beyond', () => {
  expect(changesOf({ pattern: 'chronic', severity: 0, comfort: [] })[0]).toEqual(
    pain(4, '60 minutes (up to 75 if you like)'),
  );
  expect(changesOf({ pattern: 'chronic', severity: 7, comfort: [] }).slice(0, 2)).toEqual([
    pain(6, '60 minutes (up to 75 if you like)'),
    pain(8, clinicianPage),
  ]);
});

test('the first and the last number of the scale count, where only they differ', () => {
  const ends = changedEngine(({ lengths }) => {
    lengths.splice(
      0,
      lengths.length,
      { ...lengths[1], severity: [0, 0], minutes: 90 },
      { ...lengths[0], severity: [1, 9] },
      { severity: [10, 10], stop: 'clinician' },
    );
  });
  expect(changesOf({ pattern: 'chronic', severity: 5, comfort: ['heat', 'pressure', 'first'] }, ends)).toEqual([
    pain(10, clinicianPage),
  ]);
  expect(changesOf({ pattern: 'chronic', severity: 5, comfort: [] }, ends).slice(0, 2)).toEqual([
    pain(0, '60 minutes (up to 90 if you like)'),
    pain(10, clinicianPage),
  ]);
});
