// When this fails, the search puts what fits less above what fits more.
import { expect, test } from 'vitest';
import { createRanker } from '../../../src/search/ranking.ts';

const asked = (...words: string[]) =>
  words.map((word) => ({ words: [word], alternatives: [{ words: [word], weight: 1 }], confidence: 1 }));
const doc = (title: string, text = '') => ({ title, text });
const ranker = (docs: ReturnType<typeof doc>[]) => createRanker(docs, { title: 4, text: 1 });
const best = (docs: ReturnType<typeof doc>[], ...words: string[]) => ranker(docs)(asked(...words)).map(({ at }) => at);

test('a text holds a word, in any of its forms, or it does not', () => {
  expect(best([doc('bruises'), doc('cold')], 'bruise')).toEqual([0]);
  expect(best([doc('heat')], 'stone')).toEqual([]);
});

test('a title counts more than a text', () =>
  expect(best([doc('x', 'heat'), doc('heat', 'x')], 'heat')).toEqual([1, 0]));

test('a rare word counts more than a common one', () =>
  expect(best([doc('back'), doc('back'), doc('back'), doc('clot')], 'back', 'clot')[0]).toBe(3));

test('the beginning of a word finds it, below the word itself', () => {
  expect(best([doc('osteoporosis'), doc('osteo')], 'osteo')).toEqual([1, 0]);
  expect(best([doc('tired')], 'tir')).toEqual([]);
});

test('how much of a query a text holds', () => {
  const [first] = ranker([doc('blood thinners')])(asked('blood', 'thinners', 'pizza', 'pasta'));
  expect(first?.covered).toBeCloseTo(0.5);
  expect(ranker([doc('blood')])(asked('pizza'))).toEqual([]);
});

test('of the words for one thing, the best found count, by their weight', () => {
  const alternatives = (weight: number) => [
    {
      words: ['edema'],
      alternatives: [
        { words: ['edema'], weight: 1 },
        { words: ['swelling'], weight },
      ],
      confidence: 1,
    },
  ];
  const [sure, near] = [1, 0.45].map((weight) => ranker([doc('swelling')])(alternatives(weight))[0]?.score ?? 0);
  expect(near).toBeCloseTo((sure ?? 0) * 0.45);
});
