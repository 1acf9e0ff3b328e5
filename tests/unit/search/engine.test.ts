// The search as one: synonyms, spelling, danger signs, and silence where the site has no answer.
import { describe, expect, test } from 'vitest';
import { isDanger } from '../../../src/search/danger.ts';
import type { SearchData, TextHit } from '../../../src/search/data.ts';
import { makeSearch } from '../../../src/search/engine.ts';
import { fuse } from '../../../src/search/rank.ts';
import { makeTranslator } from '../../../src/search/synonyms.ts';
import { wordsOf } from '../../../src/search/words.ts';
import { quiz } from '../../support/quiz-data.ts';

const doc = (url: string, title: string, words: string) => ({
  url,
  title,
  words,
  topic: 'Basics',
  description: title,
  headings: [title],
});
const data: SearchData = {
  claims: [['thins', 'Blood thinners ask first.', 'Supported.']],
  ledger: '/evidence/',
  docs: [
    doc('/safety/', 'Who should ask first', 'pregnant blood thinners'),
    doc('/benefits/', 'What it can do', 'benefits proof'),
  ],
  synonyms: [{ site: 'pregnant', readers: ['expecting', 'up the duff'] }],
  danger: quiz.gates.flatMap(({ signs }) => signs.flatMap(({ searches }) => searches)),
  dangerPage: '/safety/',
  others: 'pregnant benefits proof blood thinners expecting duff ask first',
};
const noText = async (): Promise<TextHit[]> => [];
const search = makeSearch(data, noText);

describe('a search', () => {
  test('finds by the site’s words', async () =>
    expect((await search('blood thinners')).found[0]?.url).toBe('/safety/'));
  test('finds by the reader’s words', async () =>
    expect((await search('I’m up the duff')).found[0]?.url).toBe('/safety/'));
  test('mends a slip and says so', async () => {
    const answer = await search('benifits');
    expect([answer.found[0]?.url, answer.corrected]).toEqual(['/benefits/', 'benefits']);
  });
  test('keeps the reader’s spelling when asked to', async () =>
    expect((await search('benifits', { asIs: true })).found).toEqual([]));
  test('says nothing where it knows nothing', async () => expect((await search('passport renewal')).found).toEqual([]));
  test('puts the danger page first', async () =>
    expect(await search('cant pee')).toMatchObject({ danger: true, found: [{ url: '/safety/' }] }));
});

test.each([
  'numb between my legs',
  "can't pee back pain",
  'chest pain',
  'I wet myself',
  'weak legs',
  'car accident',
  'heart attack',
])('“%s” is a danger sign', (query) => {
  expect(isDanger(wordsOf(query), data.danger)).toBe(true);
});

test.each(['deep tissue', 'sore legs after gym', 'numb skin', 'chest of drawers'])('“%s” is none', (query) => {
  expect(isDanger(wordsOf(query), data.danger)).toBe(false);
});

test('every emergency sign can be searched for', () => {
  for (const sign of quiz.gates[0]?.signs ?? []) expect(sign.searches.length, sign.id).toBeGreaterThan(2);
});

test('the longest phrase is read first, and keeps the reader’s words beside the site’s', () => {
  const translate = makeTranslator(
    [
      { site: 'clot', readers: ['deep vein'] },
      { site: 'firm', readers: ['deep'] },
    ],
    () => true,
  );
  expect(translate(['a', 'deep', 'vein'])).toEqual([{ own: ['deep', 'vein'], site: ['clot'] }]);
  expect(translate(['deep', 'tissue'])).toEqual([
    { own: ['deep'], site: ['firm'] },
    { own: ['tissue'], site: [] },
  ]);
});

test.each(['methotrexate', 'bisoprolol', 'polymyalgia', 'endometriosis', 'infliximab'])(
  '“%s” is not known, but sounds medical',
  (word) => {
    const translate = makeTranslator([], () => false);
    expect(translate([word])[0]?.site).toEqual(['safety', 'ask', 'first']);
  },
);

test('a page high in two lists beats the top of one', () => {
  expect(
    fuse([
      { urls: ['a', 'b'], weight: 1 },
      { urls: ['c', 'b'], weight: 1 },
    ])[0],
  ).toBe('b');
});
