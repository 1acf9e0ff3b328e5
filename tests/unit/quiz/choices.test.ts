// When this fails, a step offers something else than quiz.yaml says, takes a form’s ticks for other answers, or says an answer back wrongly.
import { describe, expect, test } from 'vitest';
import { fromFormValues, toFormValues } from '../../../src/quiz/choices.ts';
import { emptyAnswers } from '../../../src/quiz/steps.ts';
import { engine, passed, quiz } from '../../support/quiz-data.ts';

const { answerWords, answeredSteps, findStep } = engine;
const none = { id: 'none', words: 'None of these', alone: true };
/** A step that the quiz has. */
function asked(step: string) {
  const found = findStep({ gates: {}, isCheck: true }, step);
  if (!found) throw new Error(`No step: ${step}`);
  return found;
}
const choicesOf = (step: string) => engine.choicesOf(asked(step));

describe('what a form’s ticks mean', () => {
  test.each([
    ['a gate', 'emergency', ['chest', 'faint'], ['chest', 'faint']],
    ['a gate that is clear', 'clinician', ['none'], ['none']],
    ['a question with one answer', 'pattern', ['mild'], 'mild'],
    ['a scale', 'severity', ['0'], 0],
    ['a question of ticks', 'comfort', ['heat', 'first'], ['heat', 'first']],
    ['a question of ticks with “None of these”', 'comfort', ['none'], []],
    ['a question of ticks left alone', 'comfort', [], []],
  ])('%s', (_, step, chosen, answer) => expect(fromFormValues(asked(step), chosen)).toEqual(answer));

  test.each(['emergency', 'pattern', 'severity'])('“%s” needs an answer', (step) =>
    expect(fromFormValues(asked(step), [])).toBeUndefined(),
  );
});

describe('what an answer ticks', () => {
  const answers = passed({ pattern: 'mild', severity: 0, comfort: ['heat'] });
  test.each([
    ['emergency', ['none']],
    ['pattern', ['mild']],
    ['severity', ['0']],
    ['comfort', ['heat']],
    ['duration', []],
  ])('%s', (step, chosen) => expect(toFormValues(answers, step)).toEqual(chosen));

  test('“None of these”, where nothing fits', () =>
    expect(toFormValues(passed({ comfort: [] }), 'comfort')).toEqual(['none']));
});

test('a gate offers its signs, then “None of these” and “I’m not sure”, each of which stands alone', () => {
  for (const gate of quiz.gates) {
    expect(choicesOf(gate.id).slice(0, -2)).toEqual(gate.signs);
    expect(choicesOf(gate.id).slice(-2)).toEqual([none, { id: 'unsure', words: 'I’m not sure', alone: true }]);
  }
});

test('a question offers its answers: the patterns where it names none, and “None of these” where many may be ticked', () => {
  expect(choicesOf('pattern')).toEqual(quiz.patterns);
  for (const question of quiz.questions) {
    if (question.id === 'duration') expect(choicesOf(question.id)).toEqual(question.answers);
    if (question.kind === 'many') expect(choicesOf(question.id)).toEqual([...question.answers, none]);
  }
});

test.each([
  ['pattern', ['mild', 'chronic', 'tightness', 'stress', 'workout', 'sitting']],
  ['duration', ['under-6-weeks', '6-to-12-weeks', 'over-12-weeks']],
  ['comfort', ['heat', 'pressure', 'first']],
])('the ids that stand in shared links stay: %s', (step, kept) => {
  expect(choicesOf(step).map(({ id }) => id)).toEqual(expect.arrayContaining(kept));
});

test('a scale offers no choices', () => expect(choicesOf('severity')).toEqual([]));

test('an answer is said as a reader would', () => {
  const answers = passed({ pattern: 'mild', severity: 4, comfort: ['heat', 'first'] });
  expect(answerWords(answers, 'emergency')).toBe('None of these');
  expect(answerWords(answers, 'pattern')).toBe('It comes and goes, and stays mild');
  expect(answerWords(answers, 'severity')).toBe('4 out of 10');
  expect(answerWords(answers, 'comfort')).toBe('Heat bothers me; This is my first hot stone session');
  expect(answerWords({ ...answers, comfort: [] }, 'comfort')).toBe('None of these');
});

test('a step without an answer says nothing', () => {
  expect(answerWords(passed(), 'pattern')).toBeUndefined();
  expect(answerWords({ gates: {} }, 'emergency')).toBeUndefined();
});

test('an answer to a progress check is said with its unit; one to no step is not said', () => {
  const answers = passed({ isCheck: true, sessions: 4, now: 2 });
  expect(answerWords(answers, 'sessions')).toBe('4 so far');
  expect(answerWords(answers, 'now')).toBe('2 out of 10');
  expect(answerWords(passed({ sessions: 4 }), 'sessions')).toBeUndefined();
});

test('the answers so far stand in order with their questions, those of a check that are never asked among them', () => {
  expect(answeredSteps({ gates: { emergency: ['none'] }, pattern: 'mild' })).toEqual([
    { step: 'emergency', title: quiz.gates[0]?.title, words: 'None of these' },
    { step: 'pattern', title: 'What is your pain like?', words: 'It comes and goes, and stays mild' },
  ]);
  const atCheck = { ...emptyAnswers, isCheck: true, severity: 3, duration: 'over-12-weeks' } as const;
  expect(answeredSteps(atCheck).map(({ step }) => step)).toEqual(['severity', 'duration']);
});
