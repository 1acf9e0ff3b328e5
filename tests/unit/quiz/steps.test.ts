// When this fails, a reader is asked the wrong question, or an old answer shapes a new plan.
import { expect, test } from 'vitest';
import { answerTo, emptyAnswers } from '../../../src/quiz/steps.ts';
import { engine, passed } from '../../support/quiz-data.ts';

const { stepsFor, nextStep, changeAnswer, findStep } = engine;

test('the gates come first', () => {
  expect(stepsFor(emptyAnswers)).toEqual(['emergency', 'clinician', 'pattern', 'severity', 'duration', 'comfort']);
  expect(nextStep(emptyAnswers)).toBe('emergency');
});

test.each(['chronic', 'workout'])('%s is not asked how long', (pattern) => {
  expect(stepsFor(passed({ pattern }))).not.toContain('duration');
});

test('changing to a pattern that is not asked how long drops that answer and keeps the rest', () => {
  const before = passed({ pattern: 'mild', severity: 4, duration: 'over-12-weeks', comfort: ['heat'] });
  expect(changeAnswer(before, 'pattern', 'chronic')).toEqual(
    passed({ pattern: 'chronic', severity: 4, comfort: ['heat'] }),
  );
});

test('changing back asks how long again', () => {
  expect(nextStep(changeAnswer(passed({ pattern: 'chronic', severity: 4, comfort: [] }), 'pattern', 'mild'))).toBe(
    'duration',
  );
});

test('an answer changes no other answer sheet', () => {
  changeAnswer(emptyAnswers, 'emergency', ['none']);
  expect(emptyAnswers).toEqual({ gates: {} });
});

test('a step is answered when its answer is there, even an empty one', () => {
  expect(answerTo(passed({ comfort: [] }), 'comfort')).toEqual([]);
  expect(answerTo(passed({ severity: 0 }), 'severity')).toBe(0);
  expect(answerTo(passed(), 'emergency')).toEqual(['none']);
  expect(answerTo(emptyAnswers, 'emergency')).toBeUndefined();
  expect(answerTo(passed(), 'pattern')).toBeUndefined();
});

test('when all is answered nothing comes next', () => {
  expect(nextStep(passed({ pattern: 'workout', severity: 1, comfort: [] }))).toBeUndefined();
});

test('every step has its title, and its hint where it has one; what is no step has neither', () => {
  expect(findStep(emptyAnswers, 'emergency')).toMatchObject({
    title: 'Do you have any of these signs right now?',
    hint: 'Tick all that fit. Each needs help now.',
  });
  expect(findStep(emptyAnswers, 'clinician')?.title).toBe('Do any of these fit you?');
  expect(findStep(emptyAnswers, 'comfort')).toMatchObject({
    title: 'Does anything bother you?',
    hint: 'Tick all that fit, or none.',
  });
  expect(findStep(emptyAnswers, 'duration')?.hint).toBeUndefined();
  expect(findStep(emptyAnswers, 'nothing')).toBeUndefined();
});

test('a change of a step that the quiz does not know, or to a pattern that is none, drops no answer', () => {
  const before = passed({ pattern: 'mild', severity: 4, duration: 'over-12-weeks', comfort: ['heat'] });
  expect(changeAnswer(before, 'pattern', 'knee')).toEqual({ ...before, pattern: 'knee' });
});

test('a progress check asks about the start, then how many sessions and how it is now, and opens the rest', () => {
  const atCheck = { ...emptyAnswers, isCheck: true } as const;
  const asked = ['emergency', 'clinician', 'pattern', 'severity', 'sessions', 'now'];
  expect(stepsFor(atCheck)).toEqual(asked);
  expect(stepsFor(atCheck, true)).toEqual([...asked, 'duration', 'comfort']);
  expect(stepsFor({ ...atCheck, pattern: 'chronic' }, true)).toEqual([...asked, 'comfort']);
  expect(findStep(atCheck, 'pattern')?.title).toBe('What was your pain like when you began?');
  expect(findStep(atCheck, 'duration')).toMatchObject({
    title: 'How long had it gone on when you began?',
    optional: true,
  });
  expect(findStep(atCheck, 'severity')).not.toHaveProperty('optional');
  expect(findStep(emptyAnswers, 'now')).toBeUndefined();
});

test('a quiz is over when a sign stops it, or when every step is answered', () => {
  expect(engine.isOver({ gates: { emergency: ['chest'] } })).toBe(true);
  expect(engine.isOver(passed({ pattern: 'workout', severity: 1 }))).toBe(false);
  expect(engine.isOver(passed({ pattern: 'workout', severity: 1, comfort: [] }))).toBe(true);
  expect(engine.isOver(passed({ pattern: 'workout', severity: 1, comfort: [], isCheck: true }))).toBe(false);
});
