// Which outcome the answers give, in full: a stop with its reasons, or a plan with each number and what it rests on.
import { describe, expect, test } from 'vitest';
import { outcome } from '../../../src/quiz/outcome.ts';
import type { Plan } from '../../../src/quiz/plan.ts';
import { quizSchema } from '../../../src/schemas/quiz-checks.ts';
import { passed, quiz, rawQuiz } from '../../support/quiz-data.ts';

const [emergency, clinician] = quiz.gates;
const planOf = (answers: Parameters<typeof passed>[0]) => outcome(quiz, passed(answers)) as Plan;
const ids = (plan: Plan) => plan.rules.map(({ id }) => id);

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

  test('stops though “none” was ticked with a sign', () => {
    expect(outcome(quiz, { gates: { emergency: ['none', 'chest'] } })).toMatchObject({
      kind: 'stop',
      gate: { id: 'emergency' },
    });
    expect(outcome(quiz, { gates: { emergency: [] } })).toMatchObject({ kind: 'stop' });
  });

  test('that is not answered gives no outcome, whatever else is', () => {
    const rest = { pattern: 'mild', severity: 9, duration: 'over-12-weeks', comfort: [] };
    expect(outcome(quiz, { gates: {}, ...rest })).toBeUndefined();
    expect(outcome(quiz, { gates: { emergency: ['none'] }, ...rest })).toBeUndefined();
    expect(outcome(quiz, { gates: { clinician: ['chest'] }, ...rest })).toBeUndefined();
  });
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

  test('without words of its own, the stop says what the gate’s page says', () => {
    const raw = rawQuiz();
    delete raw.gates[1].stop.severe;
    expect(outcome(quizSchema.parse(raw), passed({ severity: 9 }))).toMatchObject({ reasons: [raw.gates[1].stop.say] });
  });
});

describe('a plan', () => {
  test('is whole: numbers, session, notes, and the basis of each number', () => {
    const tightness = quiz.patterns.find(({ id }) => id === 'tightness');
    expect(planOf({ pattern: 'tightness', severity: 6, duration: '6-to-12-weeks', comfort: [] })).toEqual({
      kind: 'plan',
      pattern: tightness,
      minutes: 75,
      equalMinutes: 60,
      lookBack: tightness?.lookBack,
      session: [],
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

  test('of 60 minutes by severity rests on trials, and offers no other length', () => {
    const plan = planOf({ pattern: 'chronic', severity: 3, comfort: [] });
    expect([plan.minutes, 'equalMinutes' in plan]).toEqual([60, false]);
    expect(plan.basis[0]).toMatchObject({
      basis: 'trial',
      why: expect.stringContaining('The cut-off is ours. Trials tested 60.'),
    });
  });

  test('shortened by comfort says so, rests on trials, and offers no other length', () => {
    const plan = planOf({ pattern: 'chronic', severity: 7, comfort: ['pressure', 'heat'] });
    expect([plan.minutes, 'equalMinutes' in plan]).toEqual([60, false]);
    expect(plan.basis[0]).toMatchObject({
      number: '60 minutes',
      basis: 'trial',
      why: 'Kept to 60 minutes by your answers. 60 is the length that trials tested.',
    });
    expect(ids(plan)).toEqual(['less-heat', 'less-pressure']);
    expect(plan.session).toEqual([
      'Warm stones, not hot ones, or no stones at all.',
      'Light pressure. A trial found gentle massage did as well.',
    ]);
  });

  test.each([
    [4, [], true],
    [7, [], true],
    [3, [], false],
    [4, ['first'], false],
  ])('at severity %i with %j names deep tissue as the firmer choice: %s', (severity, comfort, named) => {
    expect(ids(planOf({ pattern: 'chronic', severity, comfort })).includes('firmer-choice')).toBe(named);
    expect(ids(planOf({ pattern: 'mild', severity, duration: 'under-6-weeks', comfort }))).not.toContain(
      'firmer-choice',
    );
  });

  test('for pain of over 12 weeks links the weekly plan, but not from the plan of tight muscles', () => {
    const over = { severity: 2, duration: 'over-12-weeks', comfort: [] };
    expect(ids(planOf({ pattern: 'stress', ...over }))).toEqual(['long-pain']);
    expect(ids(planOf({ pattern: 'tightness', ...over }))).toEqual([]);
  });

  test('for new pain looks back after 2 sessions, says why, and keeps the later look-back', () => {
    const plan = planOf({ pattern: 'tightness', severity: 2, duration: 'under-6-weeks', comfort: [] });
    expect(plan.lookBack).toEqual({ words: 'After 2 sessions', sessions: [2, 10] });
    expect(plan.basis.map(({ number }) => number)).toEqual([
      '60 minutes',
      'Once a week',
      'Once a month',
      'Look back after 2 sessions',
    ]);
    expect(plan.basis.at(-1)).toMatchObject({ basis: 'judgement', why: 'New pain can change fast.' });
  });

  test('that looks back as early anyway keeps its own words', () => {
    const raw = rawQuiz();
    raw.patterns[0].lookBack = { words: 'After the second', sessions: [2] };
    const end = outcome(
      quizSchema.parse(raw),
      passed({ pattern: 'mild', severity: 2, duration: 'under-6-weeks', comfort: [] }),
    );
    expect(end).toMatchObject({ lookBack: { words: 'After the second' } });
  });

  test('waits for every answer', () => {
    expect(outcome(quiz, passed({ pattern: 'mild', severity: 2, duration: 'over-12-weeks' }))).toBeUndefined();
    expect(outcome(quiz, passed({ pattern: 'mild', severity: 2, comfort: [] }))).toBeUndefined();
    expect(outcome(quiz, passed({ severity: 2, duration: 'over-12-weeks', comfort: [] }))).toBeUndefined();
    expect(
      outcome(quiz, passed({ pattern: 'knee', severity: 2, duration: 'over-12-weeks', comfort: [] })),
    ).toBeUndefined();
    expect(outcome(quiz, passed({ pattern: 'mild', duration: 'over-12-weeks', comfort: [] }))).toBeUndefined();
  });
});
