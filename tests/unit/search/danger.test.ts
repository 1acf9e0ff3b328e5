// When this fails, a reader who types a danger sign is not told to get help, or one who does not is frightened.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { isDanger } from '../../../src/search/danger.ts';
import { wordsOf } from '../../../src/search/words.ts';
import { dangerPhrases, quiz } from '../../support/quiz-data.ts';

const queries: Record<'danger' | 'none', string[]> = parse(
  readFileSync('tests/unit/search/danger-queries.yaml', 'utf8'),
);
const found = (query: string) => isDanger(wordsOf(query), dangerPhrases);

test('lay forms of danger signs are found', () => {
  expect(queries.danger.filter((query) => !found(query))).toEqual([]);
});

test('what only looks like a danger sign is none', () => expect(queries.none.filter(found)).toEqual([]));

test('every emergency sign can be searched for, in three phrases or more, and by its own words', () => {
  for (const { id, words, searches } of quiz.gates[0]?.signs ?? []) {
    expect(searches.length, id).toBeGreaterThan(2);
    expect(found(words), id).toBe(true);
  }
});

test('a part of a phrase may be any of its words, and one with a minus none of them', () => {
  const signs = ['fever/temperature back -hay'];
  expect(isDanger(['back', 'and', 'temperature'], signs)).toBe(true);
  expect(isDanger(['hay', 'fever', 'and', 'back'], signs)).toBe(false);
});
