// When this fails, a plan gives the wrong schedule or length, or rests a number on the wrong ground.
import { expect, test } from 'vitest';
import { createPlanner } from '../../../src/quiz/plan.ts';
import { engine, passed, planOf, quiz } from '../../support/quiz-data.ts';

const { outcomeOf } = createPlanner(engine);
/** The plan of a pattern, with no rule at work that changes a number. */
const usual = (pattern: string) => planOf({ pattern, severity: 2, duration: 'over-12-weeks', comfort: [] });

test('a plan is whole: numbers, session, notes, and the basis of each number', () => {
  const tightness = quiz.patterns.find(({ id }) => id === 'tightness');
  expect(planOf({ pattern: 'tightness', severity: 6, duration: '6-to-12-weeks', comfort: [] })).toEqual({
    kind: 'plan',
    pattern: tightness,
    minutes: 75,
    equalMinutes: 60,
    checks: tightness?.checks,
    basis: [
      {
        number: '75 minutes',
        basis: 'judgement',
        why: "A booking company's article gives 60 to 90 minutes. The cut-off is ours. Nothing shows that 75 is better than 60.",
        sources: ['cherkin2011', 'perlman2012'],
      },
      ...(tightness?.basis ?? []),
    ],
    rules: quiz.rules.filter(({ id }) => ['check-now', 'firmer-choice'].includes(id)),
  });
});

const weekly = [
  'Once a week, 10 sessions at most',
  'Once a month, only if it helped',
  'After session 4, and after session 10',
];
const whileItHelps = ['The same, only while it helps', 'After 3 sessions'];
test.each([
  ['mild', ['Once every 2 to 3 weeks', ...whileItHelps]],
  ['chronic', weekly],
  ['tightness', weekly],
  ['stress', ['Once every 3 to 4 weeks', ...whileItHelps]],
  [
    'workout',
    [
      'One session, 1 to 3 days after exercise',
      'As needed, once a week at most',
      'If you are still sore after 5 to 7 days',
    ],
  ],
  ['sitting', ['Move first, each day. Then once every 2 to 3 weeks, if you want to', ...whileItHelps]],
])('%s: how often to start, how often then, when to check progress', (id, schedule) => {
  const { pattern, checks } = usual(id);
  expect([pattern.start.words, pattern.after.words, checks.words]).toEqual(schedule);
});

const weeklyBasis = [
  ['Once a week', 'trial', ['cherkin2011', 'hernandezreif2001', 'li2024']],
  ['Once a month', 'common-practice', ['cook2015', 'perlman2019']],
  ['Progress check after sessions 4 and 10', 'judgement', []],
];
const checkBasis = ['Progress check after 3 sessions', 'judgement', []];
test.each([
  ['mild', [['Once every 2 to 3 weeks', 'common-practice', []], checkBasis]],
  ['chronic', weeklyBasis],
  ['tightness', weeklyBasis],
  ['stress', [['Once every 3 to 4 weeks', 'judgement', ['moyer2004']], checkBasis]],
  [
    'workout',
    [
      ['One session', 'judgement', []],
      ['1 to 3 days after exercise', 'judgement', ['guo2017', 'dupuy2018']],
      ['Progress check after 5 to 7 days', 'judgement', []],
    ],
  ],
  ['sitting', [['Move first', 'judgement', ['nhsbackpain']], ['Once every 2 to 3 weeks', 'judgement', []], checkBasis]],
])('%s: what each number rests on, and its sources', (id, rows) => {
  expect(
    usual(id)
      .basis.slice(1)
      .map(({ number, basis, sources }) => [number, basis, sources]),
  ).toEqual(rows);
});

test.each([
  [0, 60, 'trial', 'Trials tested 60.', undefined],
  [3, 60, 'trial', 'Trials tested 60.', undefined],
  [4, 75, 'judgement', 'Nothing shows that 75 is better than 60.', 60],
  [6, 75, 'judgement', 'Nothing shows that 75 is better than 60.', 60],
  [7, 90, 'judgement', 'Nothing shows that 90 is better than 60.', 60],
])('severity %i gives %i minutes, on the ground of a %s: %s', (severity, minutes, basis, why, equal) => {
  const plan = planOf({ pattern: 'chronic', severity, comfort: [] });
  expect([plan.minutes, plan.equalMinutes]).toEqual([minutes, equal]);
  expect(plan.basis[0]).toMatchObject({ basis, why: expect.stringContaining(`The cut-off is ours. ${why}`) });
});

test.each([
  ['how bad', { pattern: 'mild', duration: 'over-12-weeks', comfort: [] }],
  ['how long', { pattern: 'mild', severity: 2, comfort: [] }],
  ['what to go gently with', { pattern: 'mild', severity: 2, duration: 'over-12-weeks' }],
  ['what the pain is like', { severity: 2, duration: 'over-12-weeks', comfort: [] }],
  ['a pattern that the quiz knows', { pattern: 'knee', severity: 2, duration: 'over-12-weeks', comfort: [] }],
])('there is no plan without %s', (_, answers) => expect(outcomeOf(passed(answers))).toBeUndefined());
