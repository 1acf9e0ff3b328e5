// The quiz's words: what each step asks, what may be chosen there, and how an answer is said back.
import { expect, test } from 'vitest';
import { answerWords, choicesOf, titleOf } from '../../../src/quiz/words.ts';
import { passed, quiz } from '../../support/quiz-data.ts';

const none = { id: 'none', words: 'None of these', alone: true };
const ids = (step: string) => choicesOf(quiz, step).map(({ id }) => id);

test('every step has its title; what is no step has none', () => {
  expect(titleOf(quiz, 'emergency')).toBe('Do you have any of these signs right now?');
  expect(titleOf(quiz, 'clinician')).toBe('Do any of these fit you?');
  expect(titleOf(quiz, 'comfort')).toBe('Is there anything to go gently with?');
  expect(titleOf(quiz, 'nothing')).toBe('');
});

test('a gate offers its signs, then “None of these” and “I’m not sure”, each of which stands alone', () => {
  for (const gate of quiz.gates) {
    expect(choicesOf(quiz, gate.id).slice(0, -2)).toEqual(gate.signs);
    expect(choicesOf(quiz, gate.id).slice(-2)).toEqual([none, { id: 'unsure', words: 'I’m not sure', alone: true }]);
  }
});

test('a question offers its answers: the patterns where it names none, and “None of these” where many may be ticked', () => {
  expect(ids('pattern')).toEqual(['mild', 'chronic', 'tightness', 'stress', 'workout', 'sitting']);
  expect(ids('duration')).toEqual(['under-6-weeks', '6-to-12-weeks', 'over-12-weeks']);
  expect(ids('comfort')).toEqual(['heat', 'pressure', 'first', 'none']);
  expect(choicesOf(quiz, 'comfort').at(-1)).toEqual(none);
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
