// When this fails, the quiz takes a form’s ticks for other answers, or shows other ticks than were answered.
import { describe, expect, test } from 'vitest';
import { answerFrom, chosenIn } from '../../../src/quiz/chosen.ts';
import { passed, quiz } from '../../support/quiz-data.ts';

describe('what a form’s ticks mean', () => {
  test.each([
    ['a gate', 'emergency', ['chest', 'faint'], ['chest', 'faint']],
    ['a gate that is clear', 'clinician', ['none'], ['none']],
    ['a question with one answer', 'pattern', ['mild'], 'mild'],
    ['a scale', 'severity', ['0'], 0],
    ['a question of ticks', 'comfort', ['heat', 'first'], ['heat', 'first']],
    ['a question of ticks with “None of these”', 'comfort', ['none'], []],
    ['a question of ticks left alone', 'comfort', [], []],
  ])('%s', (_, step, chosen, answer) => expect(answerFrom(quiz, step, chosen)).toEqual(answer));

  test.each(['emergency', 'pattern', 'severity'])('“%s” needs an answer', (step) =>
    expect(answerFrom(quiz, step, [])).toBeUndefined(),
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
  ])('%s', (step, chosen) => expect(chosenIn(answers, step)).toEqual(chosen));

  test('“None of these”, where nothing fits', () =>
    expect(chosenIn(passed({ comfort: [] }), 'comfort')).toEqual(['none']));
});
