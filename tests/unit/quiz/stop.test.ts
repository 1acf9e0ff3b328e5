// When this fails, a danger sign can end in a plan, or a stop page gives the wrong reason.
import { describe, expect, test } from 'vitest';
import { createPlanner } from '../../../src/quiz/plan.ts';
import { findCareLevel } from '../../../src/quiz/stop.ts';
import { changedEngine, engine, passed, quiz } from '../../support/quiz-data.ts';

const { outcomeOf } = createPlanner(engine);
const [emergency, clinician] = quiz.gates;

describe('a gate', () => {
  test('stops with the words and the reason of each tick', () => {
    expect(outcomeOf({ gates: { emergency: ['chest', 'bladder'] } })).toEqual({
      kind: 'stop',
      gate: emergency,
      page: emergency?.stop,
      reasons: [
        {
          words:
            'New trouble starting or holding your pee, or losing control of pee or poo. Nerves at the base of your back may be squeezed.',
        },
        { words: 'Chest pain with the back pain. It may be your heart or a large blood vessel.' },
      ],
    });
  });

  test('stops on a doubt, with its own words', () => {
    expect(outcomeOf({ gates: { emergency: ['none'], clinician: ['unsure'] } })).toEqual({
      kind: 'stop',
      gate: clinician,
      page: clinician?.stop,
      reasons: [{ words: 'You were not sure. A short talk will settle it.' }],
    });
  });

  test('for danger signs sends a doubt to advice today, with its signs explained and what to do if one fits', () => {
    expect(outcomeOf({ gates: { emergency: ['unsure'] } })).toEqual({
      kind: 'stop',
      gate: clinician,
      page: clinician?.today,
      urgency: 'today',
      reasons: [{ words: emergency?.unsure.words }],
      doubted: emergency,
    });
    expect(outcomeOf({ gates: { emergency: ['unsure', 'chest'] } })).toMatchObject({ gate: emergency });
  });

  test.each(['infection', 'swollen-leg', 'straining'])('says to call today for %s, first of all reasons', (id) => {
    const end = outcomeOf({ gates: { emergency: ['none'], clinician: ['cancer', id, 'skin'] } });
    expect(end).toMatchObject({ gate: clinician, page: clinician?.today, urgency: 'today' });
    const sign = clinician?.signs.find((each) => each.id === id);
    expect(end?.kind === 'stop' && end.reasons[0]?.words.startsWith(sign?.words ?? '?')).toBe(true);
    expect(end?.kind === 'stop' && end.reasons).toHaveLength(3);
  });

  test('says nothing of today for a sign that can wait', () => {
    const end = outcomeOf({ gates: { emergency: ['none'], clinician: ['diabetes'] } });
    expect(end).toEqual({
      kind: 'stop',
      gate: clinician,
      page: clinician?.stop,
      reasons: [{ words: expect.stringMatching(/^Diabetes/), read: '/articles/safety/#diabetes-and-numb-skin' }],
    });
  });

  test.each([
    ['a sign beside “None of these”', ['none', 'chest'], emergency],
    ['no tick at all', [], clinician],
  ])('stops on %s: only “None of these”, alone, clears it', (_, ticks, gate) => {
    expect(outcomeOf({ gates: { emergency: ticks } })).toMatchObject({ kind: 'stop', gate });
  });

  test('that is not answered gives no outcome, whatever else is', () => {
    const rest = { pattern: 'mild', severity: 9, duration: 'over-12-weeks', comfort: [] };
    expect(outcomeOf({ gates: {}, ...rest })).toBeUndefined();
    expect(outcomeOf({ gates: { emergency: ['none'] }, ...rest })).toBeUndefined();
    expect(outcomeOf({ gates: { clinician: ['chest'] }, ...rest })).toBeUndefined();
  });
});

test.each(['999', '112', '911', '000'])('the page for danger signs says to call %s', (number) => {
  expect(emergency?.stop.action).toContain(number);
  expect(emergency?.stop.calls.map((call) => call.number)).toContain(number);
});

describe('severity', () => {
  test('stops at 8, as soon as it is said, with our own reason', () => {
    expect(outcomeOf(passed({ pattern: 'mild', severity: 8 }))).toEqual({
      kind: 'stop',
      gate: clinician,
      page: clinician?.stop,
      reasons: [{ words: 'Pain this bad needs someone to look at it first. This line is our judgement.' }],
    });
    expect(outcomeOf(passed({ severity: 10 }))).toMatchObject({ kind: 'stop' });
  });

  test('of 7 goes on', () => expect(outcomeOf(passed({ pattern: 'mild', severity: 7 }))).toBeUndefined());

  test('without a reason of its own stops with what the gate’s page says', () => {
    const silent = changedEngine(({ gates }) => delete gates[1].stop.severe);
    expect(createPlanner(silent).outcomeOf(passed({ severity: 9 }))).toMatchObject({
      reasons: [{ words: clinician?.stop.say }],
    });
  });
});

test('a sign needs help now at the first gate, today where it says so, and else before booking', () => {
  expect(findCareLevel({ id: 'emergency' }, {})).toBe('emergency');
  expect(findCareLevel({ id: 'clinician' }, { urgency: 'today' })).toBe('today');
  expect(findCareLevel({ id: 'clinician' }, {})).toBe('urgent');
});
