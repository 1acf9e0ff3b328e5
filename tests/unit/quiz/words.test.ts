// When this fails, a step asks or offers something else than quiz.yaml says, or an answer is said back wrongly.
import { expect, test } from 'vitest';
import { answerWords, choicesOf, stepOf, whenWords } from '../../../src/quiz/words.ts';
import type { Rule } from '../../../src/schemas/quiz.ts';
import { passed, quiz } from '../../support/quiz-data.ts';

const none = { id: 'none', words: 'None of these', alone: true };

test('every step has its title, and its hint where it has one; what is no step has neither', () => {
  expect(stepOf(quiz, 'emergency')).toMatchObject({
    title: 'Do you have any of these signs right now?',
    hint: 'Tick all that fit. Each needs help now.',
  });
  expect(stepOf(quiz, 'clinician')?.title).toBe('Do any of these fit you?');
  expect(stepOf(quiz, 'comfort')).toMatchObject({
    title: 'Does anything bother you?',
    hint: 'Tick all that fit, or none.',
  });
  expect(stepOf(quiz, 'duration')?.hint).toBeUndefined();
  expect(stepOf(quiz, 'nothing')).toBeUndefined();
});

test('a gate offers its signs, then “None of these” and “I’m not sure”, each of which stands alone', () => {
  for (const gate of quiz.gates) {
    expect(choicesOf(quiz, gate.id).slice(0, -2)).toEqual(gate.signs);
    expect(choicesOf(quiz, gate.id).slice(-2)).toEqual([none, { id: 'unsure', words: 'I’m not sure', alone: true }]);
  }
});

test('a question offers its answers: the patterns where it names none, and “None of these” where many may be ticked', () => {
  expect(choicesOf(quiz, 'pattern')).toEqual(quiz.patterns);
  for (const question of quiz.questions) {
    if (question.id === 'duration') expect(choicesOf(quiz, question.id)).toEqual(question.answers);
    if (question.kind === 'many') expect(choicesOf(quiz, question.id)).toEqual([...question.answers, none]);
  }
});

test.each([
  ['pattern', ['mild', 'chronic', 'tightness', 'stress', 'workout', 'sitting']],
  ['duration', ['under-6-weeks', '6-to-12-weeks', 'over-12-weeks']],
  ['comfort', ['heat', 'pressure', 'first']],
])('the ids that stand in shared links stay: %s', (step, kept) => {
  expect(choicesOf(quiz, step).map(({ id }) => id)).toEqual(expect.arrayContaining(kept));
});

test.each<[string, Rule['when'], string]>([
  ['under 6 weeks', { duration: ['under-6-weeks'] }, 'Under 6 weeks'],
  [
    'one of two durations and a tick',
    { duration: ['under-6-weeks', '6-to-12-weeks'], comfort: 'heat' },
    'Under 6 weeks, 6 to 12 weeks, Heat bothers me',
  ],
  ['a severity without a tick', { severity: [4, 7], comfort: 'none' }, '4 to 7 out of 10'],
  ['a pattern alone', { pattern: ['mild'] }, ''],
])('the answers that a rule goes with: %s', (_, when, said) => {
  expect(whenWords(quiz, { when })).toBe(said);
});

test('a scale and what is no step offer no choices', () => {
  expect(choicesOf(quiz, 'severity')).toEqual([]);
  expect(choicesOf(quiz, 'nothing')).toEqual([]);
});

test('an answer is said as a reader would', () => {
  const answers = passed({ pattern: 'mild', severity: 4, comfort: ['heat', 'first'] });
  expect(answerWords(quiz, answers, 'emergency')).toBe('None of these');
  expect(answerWords(quiz, answers, 'pattern')).toBe('It comes and goes, and stays mild');
  expect(answerWords(quiz, answers, 'severity')).toBe('4 out of 10');
  expect(answerWords(quiz, answers, 'comfort')).toBe('Heat bothers me; This is my first hot stone session');
  expect(answerWords(quiz, { ...answers, comfort: [] }, 'comfort')).toBe('None of these');
});

test('a step without an answer says nothing', () => {
  expect(answerWords(quiz, passed(), 'pattern')).toBeUndefined();
  expect(answerWords(quiz, { gates: {} }, 'emergency')).toBeUndefined();
});
