// When this fails, the search puts a page that fits less above one that fits more.
import { expect, test } from 'vitest';
import { makeIndex } from '../../../src/search/bm25.ts';
import { fuse, makeRanker } from '../../../src/search/rank.ts';

const doc = (url: string, title: string, description = '', words = '') => ({
  url,
  title,
  description,
  words,
  topic: '',
  headings: [] as string[],
});
const best = (docs: ReturnType<typeof doc>[], ...stems: string[]) =>
  [...makeIndex(docs)(stems)].sort(([, a], [, b]) => b.score - a.score).map(([{ url }]) => url);

test('a page holds a word or it does not', () => {
  expect(best([doc('a', 'heat'), doc('b', 'cold')], 'heat')).toEqual(['a']);
  expect(best([doc('a', 'heat')], 'stone')).toEqual([]);
});

test('a title counts more than a description', () =>
  expect(best([doc('a', 'x', 'heat'), doc('b', 'heat', 'x')], 'heat')).toEqual(['b', 'a']));

test('a rare word counts more than a common one', () => {
  const docs = [doc('a', 'back'), doc('b', 'back'), doc('c', 'back'), doc('d', 'clot')];
  expect(best(docs, 'back', 'clot')[0]).toBe('d');
});

test('the beginning of a word finds it, below the word itself', () => {
  expect(best([doc('a', 'osteoporosi'), doc('b', 'osteo')], 'osteo')).toEqual(['b', 'a']);
  expect(best([doc('a', 'tired')], 'tir')).toEqual([]);
});

const asked = (...words: string[]) => words.map((word) => ({ own: [word], site: [] }));

test('how much of a query a page holds', () => {
  const [first] = makeRanker([doc('a', 'blood thinners')]).rank(asked('blood', 'thinners', 'pizza', 'pasta'));
  expect(first?.covered).toBeCloseTo(0.5);
  expect(makeRanker([doc('a', 'blood')], 0.75).rank(asked('blood', 'pizza'))).toEqual([]);
});

test('a page whose title begins with the query is found by it, but not for three letters', () => {
  const { byTitle } = makeRanker([doc('a', 'Blood thinners and heat'), doc('b', 'On blood thinners'), doc('c', 'Hot')]);
  expect(byTitle(['blood', 'thinner'])).toMatchObject([{ url: 'a' }]);
  expect(byTitle(['hot'])).toEqual([]);
});

test('a page high in two lists beats the top of one', () => {
  expect(
    fuse([
      { urls: ['a', 'b'], weight: 1 },
      { urls: ['c', 'b'], weight: 1 },
    ])[0],
  ).toBe('b');
});
