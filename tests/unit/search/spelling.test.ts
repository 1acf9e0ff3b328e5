// When this fails, a slip is not mended, or a word that the site isKnown is changed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSpeller } from '../../../src/search/spelling.ts';

const vocabulary = ['massage', 'pregnant', 'osteoporosis', 'tissue', 'aftercare', 'warfarin', 'stone', 'store'];
const { correct } = createSpeller(vocabulary);

test.each([
  ['massge', 'massage'],
  ['masssage', 'massage'],
  ['amssage', 'massage'],
  ['ostioperosis', 'osteoporosis'],
  ['tisue', 'tissue'],
  ['aftercair', 'aftercare'],
])('%s becomes %s', (slip, word) => expect(correct(slip)).toBe(word));

test.each(['massages', 'store', 'the', 'cat', '90', 'xylophone'])('%s stays', (word) =>
  expect(correct(word)).toBe(word),
);

test('a known word is never changed', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{3,10}$/), { minLength: 1 }), (words) => {
      const { correct: correctQuery } = createSpeller(words);
      for (const word of words) expect(correctQuery(word)).toBe(word);
    }),
  );
});

test('one wrong letter in a long word is mended', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const slips = vocabulary
    .filter(({ length }) => length >= 8)
    .flatMap((word) =>
      // The last two are left alone: without them a word may still be known by its stem.
      Array.from({ length: word.length - 2 }, (_, at) =>
        letters.map((letter) => [word.slice(0, at) + letter + word.slice(at + 1), word] as const),
      ).flat(),
    );
  expect(slips.length).toBeGreaterThan(500);
  for (const [slip, word] of slips) expect(correct(slip), slip).toBe(word);
});

test('words run together come apart, even with a slip in the second', () => {
  const { correctQuery } = createSpeller(['blood', 'thinners', 'stone', 'aftercare']);
  expect(correctQuery(['bloodthinners'])).toEqual(['blood', 'thinners']);
  expect(correctQuery(['bloodthiners'])).toEqual(['blood', 'thinners']);
});

test('three words run together come apart, the small ones too', () =>
  expect(createSpeller(['wear', 'stone']).correctQuery(['whattowear'])).toEqual(['what', 'to', 'wear']));

test('a short word that only texts hold is known, but none is mended to it', () => {
  const { correct: correctQuery } = createSpeller(['heat'], ['rows']);
  expect([correctQuery('rows'), correctQuery('rods')]).toEqual(['rows', 'rods']);
});

test.each(['vegan', 'dont', 'havent'])('%s, which is no slip of a word that is suggest, stays', (word) =>
  expect(createSpeller(['began', 'done', 'haven']).correct(word)).toBe(word),
);

test('a word torn apart is joined, but not two that mean something by themselves', () => {
  expect(createSpeller(['aftercare']).correctQuery(['afterc', 'are'])).toEqual(['aftercare']);
  const { correctQuery } = createSpeller(['heat', 'wave', 'heatwave']);
  expect(correctQuery(['heat', 'wave'])).toEqual(['heat', 'wave']);
  expect(createSpeller(['long', 'along']).correctQuery(['a', 'long'])).toEqual(['a', 'long']);
});
