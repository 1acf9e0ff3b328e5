// The index: rare words count more than common ones, titles more than descriptions, whole words more than beginnings.
import { expect, test } from 'vitest';
import { makeIndex } from '../../../src/search/index.ts';
import { makeRanker } from '../../../src/search/rank.ts';

const doc = (url: string, title: string, description = '', words = '') => ({
  url,
  title,
  description,
  words,
  topic: '',
  headings: [] as string[],
});
const best = (docs: ReturnType<typeof doc>[], ...stems: string[]) =>
  [...makeIndex(docs)(stems)].sort(([, a], [, b]) => b.score - a.score).map(([i]) => docs[i]?.url);

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
