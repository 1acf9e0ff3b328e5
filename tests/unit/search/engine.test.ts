// When this fails, the search as one gives a worse answer: slips, synonyms, danger signs, full text, or silence.
import { describe, expect, test } from 'vitest';
import type { SearchData, TextHit } from '../../../src/search/data.ts';
import { makeSearch } from '../../../src/search/engine.ts';
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
    ...Array.from({ length: 10 }, (_, i) => doc(`/${i}/`, 'Warm places', 'sauna')),
  ],
  synonyms: [{ site: 'pregnant', readers: ['expecting', 'up the duff'] }],
  danger: quiz.gates.flatMap(({ signs }) => signs.flatMap(({ searches }) => searches)),
  dangerPage: '/safety/',
  others: 'pregnant benefits proof blood thinners expecting duff ask first',
  everywhere: '',
};
const search = makeSearch(data, async () => []);

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
  test('waits for no full text where a danger sign is typed', async () => {
    const broken = makeSearch(data, () => Promise.reject(new Error('It did not load.')));
    expect(await broken('cant pee')).toMatchObject({ danger: true, shallow: true, found: [{ url: '/safety/' }] });
  });
  test('takes no notice of a number that the site does not know, such as an age', async () =>
    expect(await search('thinners 72')).toEqual(await search('thinners')));
  test('finds who should ask first, whatever stands beside the reason', async () =>
    expect((await search('up the duff passport sauna')).found.map(({ url }) => url)).toContain('/safety/'));
  test('shows eight pages at most, and three where it knows a part of the query alone', async () => {
    expect((await search('sauna')).found).toHaveLength(8);
    expect((await search('sauna passport')).found).toHaveLength(3);
  });
});

test.each([
  ['then for the site’s, where no page holds those', [], ['duff', 'pregnant']],
  ['and no more where a page holds them', [{ url: '/safety/', excerpt: '', sub_results: [] }], ['duff']],
])('the full text is asked for the reader’s own words first, %s', async (_, hits: TextHit[], expected) => {
  const asked: string[] = [];
  const deep = makeSearch(data, async (words) => {
    asked.push(words);
    return hits;
  });
  await deep('up the duff', { deep: true });
  expect(asked).toEqual(expected);
});

test.each([
  ['without the words that most pages hold', 'proof sauna', 'sauna'],
  ['for the rarest of them, where the query has no other', 'benefits proof', 'proof'],
])('the full text of a large site is asked %s', async (_, query, expected) => {
  const asked: string[] = [];
  const large = makeSearch({ ...data, everywhere: 'benefit proof' }, async (words) => {
    asked.push(words);
    return [];
  });
  await large(query, { deep: true });
  expect(asked).toEqual([expected]);
});
