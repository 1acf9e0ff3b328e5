// When this fails, a reader who types a danger sign is not told to get help, or one who does not is frightened.
import { expect, test } from 'vitest';
import { isDanger } from '../../../src/search/danger.ts';
import { wordsOf } from '../../../src/search/words.ts';
import { quiz } from '../../support/quiz-data.ts';

const phrases = quiz.gates.flatMap(({ signs }) => signs.flatMap(({ searches }) => searches));

test.each([
  'numb between my legs',
  "can't pee back pain",
  'chest pain',
  'I wet myself',
  'weak legs',
  'car accident',
  'heart attack',
])('“%s” is a danger sign', (query) => expect(isDanger(wordsOf(query), phrases)).toBe(true));

test.each(['deep tissue', 'sore legs after gym', 'numb skin', 'chest of drawers'])('“%s” is none', (query) => {
  expect(isDanger(wordsOf(query), phrases)).toBe(false);
});

test('every emergency sign can be searched for', () => {
  for (const sign of quiz.gates[0]?.signs ?? []) expect(sign.searches.length, sign.id).toBeGreaterThan(2);
});
