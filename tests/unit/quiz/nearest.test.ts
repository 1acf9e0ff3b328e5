// What would change a plan: the nearest answers that give something else.
import { expect, test } from 'vitest';
import { nearest } from '../../../src/quiz/nearest.ts';
import { outcome, type Plan } from '../../../src/quiz/outcome.ts';
import { passed, quiz } from '../../support/quiz-data.ts';

const answers = passed({ pattern: 'chronic', severity: 5, comfort: [] });
const changes = nearest(quiz, answers, outcome(quiz, answers) as Plan);

test('the next severity down and up that change the length are named', () => {
  expect(changes.filter(({ step }) => step === 'severity').map(({ answer, gives }) => [answer, ...gives])).toEqual([
    ['3 out of 10', '60 minutes'],
    ['7 out of 10', '90 minutes'],
  ]);
});

test('each comfort tick is named with what it gives', () => {
  expect(changes.filter(({ step }) => step === 'comfort').map(({ gives }) => gives[0])).toEqual([
    '60 minutes',
    '60 minutes',
    '60 minutes',
  ]);
});

test('severity 8 gives the clinician page', () => {
  const worse = { ...answers, severity: 7 };
  expect(nearest(quiz, worse, outcome(quiz, worse) as Plan).flatMap(({ gives }) => gives)).toContain(
    'Talk to a health professional before you book',
  );
});
