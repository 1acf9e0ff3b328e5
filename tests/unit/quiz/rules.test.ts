// When this fails, an answer no longer shapes the plan as it should: its length, its session, its first check or its notes.
import { describe, expect, test } from 'vitest';
import { changedEngine, planOf, type QuestionAnswers } from '../../support/quiz-data.ts';

const rulesOf = (answers: QuestionAnswers) => planOf(answers).rules;

describe('a session is kept to 60 minutes, whatever the severity, and is gentler', () => {
  const [warm, light] = [
    'Warm stones, not hot ones, or no stones at all.',
    'Light pressure. A trial found gentle massage did as well.',
  ];
  test.each([
    ['after exercise', 'workout', [], ['Light pressure on sore muscles.']],
    ['when it is the first', 'chronic', ['first'], ['Learn how your skin reacts to the stones.']],
    ['when heat bothers', 'chronic', ['heat'], [warm]],
    ['when firm pressure bothers', 'chronic', ['pressure'], [light]],
    ['when both do, heat first', 'chronic', ['pressure', 'heat'], [warm, light]],
  ])('%s', (_, pattern, comfort, session) => {
    const plan = planOf({ pattern, severity: 7, comfort });
    expect([plan.minutes, plan.equalMinutes, plan.rules.flatMap((rule) => rule.session ?? [])]).toEqual([
      60,
      undefined,
      session,
    ]);
    expect(plan.basis[0]).toMatchObject({
      number: '60 minutes',
      basis: 'trial',
      why: 'Kept to 60 minutes by your answers. 60 is the length that trials tested.',
    });
  });
});

describe('pain that has lasted', () => {
  const look = 'Do a progress check after 2 sessions at the latest. Staying active and heat at home come first.';
  const check = 'A check by a GP or physiotherapist is a good idea now.';
  test.each([
    ['under-6-weeks', look, ['qaseem2017']],
    ['6-to-12-weeks', check, ['nhsbackpain']],
  ])('%s: “%s”', (duration, note, sources) => {
    expect(rulesOf({ pattern: 'tightness', severity: 2, duration, comfort: [] })).toMatchObject([{ note, sources }]);
  });

  test.each(['mild', 'stress', 'sitting'])(
    'over 12 weeks, and %s: called chronic, with a link to the weekly plan',
    (pattern) => {
      expect(rulesOf({ pattern, severity: 2, duration: 'over-12-weeks', comfort: [] })).toMatchObject([
        { note: expect.stringContaining('usually called chronic'), link: { href: '/how-often/chronic/' } },
      ]);
    },
  );

  test.each([
    ['over 12 weeks, and tight', { pattern: 'tightness', duration: 'over-12-weeks' }],
    ['on most days, which is asked no duration', { pattern: 'chronic' }],
  ])('%s: to have it checked, and no link, for that plan is weekly already', (_, answers) => {
    expect(rulesOf({ ...answers, severity: 2, comfort: [] })).toEqual([
      expect.objectContaining({
        note: 'Ask a GP or physiotherapist if nobody has checked this pain.',
        sources: ['nhsbackpain'],
      }),
    ]);
  });

  test('soreness after exercise is not sent to have it checked', () =>
    expect(rulesOf({ pattern: 'workout', severity: 2, comfort: [] }).flatMap(({ note }) => note ?? [])).toEqual([]));
});

describe('deep tissue is named as the firmer choice, with the comparison', () => {
  test.each([
    ['chronic', 4],
    ['chronic', 7],
    ['tightness', 5],
  ])('%s at severity %i', (pattern, severity) => {
    expect(rulesOf({ pattern, severity, duration: 'over-12-weeks', comfort: [] })).toMatchObject([
      { note: expect.stringContaining('nobody has checked') },
      {
        note: expect.stringContaining('firmer choice'),
        sources: ['cherkin2011'],
        link: { href: expect.stringContaining('/articles/hot-stone-vs-deep-tissue/') },
      },
    ]);
  });

  test.each([
    ['at severity 3', 'chronic', 3, []],
    ['where a session must be gentle', 'chronic', 4, ['first']],
    ['for mild pain', 'mild', 4, []],
  ])('but not %s', (_, pattern, severity, comfort) => {
    const rules = rulesOf({ pattern, severity, duration: '6-to-12-weeks', comfort });
    expect(rules.map(({ id }) => id)).not.toContain('firmer-choice');
  });
});

describe('the first progress check of pain under 6 weeks', () => {
  const newPain = (pattern: string) => ({ pattern, severity: 2, duration: 'under-6-weeks', comfort: [] });

  test('it comes after session 2, says why, and keeps a later one', () => {
    const plan = planOf(newPain('tightness'));
    expect(plan.checks).toEqual({ words: 'After session 2, and after session 10', sessions: [2, 10] });
    expect(plan.basis.slice(1)).toEqual([
      ...plan.pattern.basis.slice(0, 2),
      {
        number: 'Progress check after session 2, and after session 10',
        about: 'check',
        basis: 'judgement',
        why: 'New pain can change fast.',
        sources: ['qaseem2017'],
      },
    ]);
  });

  test('it comes after session 2, where the plan has one check', () => {
    expect(planOf(newPain('mild')).checks).toEqual({ words: 'After session 2', sessions: [2], again: 3 });
  });

  test('of two rules the one with the sooner check wins, and says why', () => {
    const earlier = changedEngine(({ rules }) =>
      rules.push({ id: 'soonest', when: {}, sooner: { by: 1, why: 'It is the soonest.' } }),
    );
    expect(planOf(newPain('mild'), earlier).basis.at(-1)).toMatchObject({ why: 'It is the soonest.' });
  });

  test('one that comes as early anyway keeps its own words', () => {
    const checks = { words: 'After the second', sessions: [2] };
    const earlier = changedEngine(({ patterns }) =>
      patterns.push({ ...patterns[0], id: 'early', words: 'It began lately', checks }),
    );
    expect(planOf(newPain('early'), earlier).checks).toEqual(checks);
  });
});
