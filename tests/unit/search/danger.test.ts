// When this fails, a reader who types a danger sign is not told to get help, or one who does not is frightened.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createDangerClassifier, createDangerDetector, shortenLastWord } from '../../../src/search/danger.ts';
import { tokenize } from '../../../src/search/words.ts';
import { dangerPhrases, quiz } from '../../support/quiz-data.ts';

type Queries = Record<'danger' | 'none', string[]>;
const read = (file: string): Queries => parse(readFileSync(`tests/unit/search/${file}.yaml`, 'utf8'));
const readingsLevel = createDangerClassifier(dangerPhrases);
const levelOf = (query: string) => readingsLevel([tokenize(query)]);
const found = (query: string) => levelOf(query) === 'emergency';

describe.each(['danger-queries', 'danger-more'].map((file) => [file, read(file)] as const))('in %s', (_, queries) => {
  test('lay forms of danger signs are found', () =>
    expect(queries.danger.filter((query) => !found(query))).toEqual([]));
  test('what only looks like a danger sign is none', () => expect(queries.none.filter(found)).toEqual([]));
});

test('of a set kept aside until the rule stood, 0.97 of either kind is right', () => {
  const { danger, none } = read('danger-held-out');
  expect(danger.filter(found).length / danger.length).toBeGreaterThanOrEqual(0.97);
  expect(none.filter((query) => !found(query)).length / none.length).toBeGreaterThanOrEqual(0.97);
});

test('every emergency sign can be searched for, in three phrases or more, and by its own words', () => {
  for (const { id, words, searches } of quiz.gates[0]?.signs ?? []) {
    expect(searches.length, id).toBeGreaterThan(2);
    expect(found(words), id).toBe(true);
  }
});

test('a part with “=” is that form of a word alone, and the parts stand a few words apart at most', () => {
  expect([['i', 'fainted'], ['faint']].map(createDangerDetector(['=fainted']))).toEqual([true, false]);
  const far = Array.from({ length: 9 }, () => 'and');
  const isDanger = createDangerDetector(['pain chest']);
  expect(isDanger(['chest', ...far, 'pain'])).toBe(false);
  expect(isDanger(['chest', ...far.slice(1), 'pain'])).toBe(true);
});

test('a part of a phrase may be any of its words, and one with a minus none of them', () => {
  const isDanger = createDangerDetector(['fever/temperature back -hay']);
  expect(isDanger(['back', 'and', 'temperature'])).toBe(true);
  expect(isDanger(['hay', 'fever', 'and', 'back'])).toBe(false);
});

const levels: Record<string, string[]> = parse(readFileSync('tests/unit/search/danger-levels.yaml', 'utf8'));
test.each(['today', 'urgent', 'none'])('what readers type of signs is told apart: %s', (level) =>
  expect((levels[level] ?? []).filter((query) => (levelOf(query) ?? 'none') !== level)).toEqual([]),
);

test('every sign that needs advice today can be searched for by its own words', () => {
  const signs = quiz.gates.flatMap((gate) => gate.signs.filter(({ urgency }) => urgency));
  expect(signs.length).toBeGreaterThan(2);
  expect(signs.filter(({ words }) => levelOf(words) !== 'today')).toEqual([]);
});

test('a sign typed key by key, once told, stays told to its last key', () => {
  const urgency = ['', 'urgent', 'today', 'emergency'];
  const told = (query: string) => {
    const words = tokenize(query);
    return urgency.indexOf(readingsLevel([words, ...(query.endsWith(' ') ? [] : shortenLastWord(words))]) ?? '');
  };
  const signs = ['danger-queries', 'danger-more'].flatMap((file) => read(file).danger);
  const lost = signs.filter((query) => {
    const levels = Array.from(query, (_, i) => told(query.slice(0, i + 1)));
    return levels.some((level, i) => level < (levels[i - 1] ?? 0));
  });
  expect(lost).toEqual([]);
});
