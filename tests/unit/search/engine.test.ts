// When this fails, the search as one gives a worse answer: slips, synonyms, danger signs, full text, or silence.
import { describe, expect, test } from 'vitest';
import type { SearchData, TextHit } from '../../../src/search/data.ts';
import { makeSearch } from '../../../src/search/engine.ts';
import { dangerPhrases } from '../../support/quiz-data.ts';

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
  danger: dangerPhrases,
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

/** What the full text is asked for a query, one search after the other, when each finds these hits. */
async function asked(of: SearchData, query: string, hits: TextHit[] = []) {
  const words: string[] = [];
  const deep = makeSearch(of, async (each) => {
    words.push(each);
    return hits;
  });
  await deep(query, { deep: true });
  return words;
}

describe('the full text', () => {
  test('is asked for the reader’s own words, then for the site’s, where no page holds those', async () => {
    expect(await asked(data, 'up the duff')).toEqual(['duff', 'pregnant']);
    expect(await asked(data, 'up the duff', [{ url: '/safety/', excerpt: '', sub_results: [] }])).toEqual(['duff']);
  });
  test('of a large site is asked without the words that most pages hold, or for the rarest of them', async () => {
    const large = { ...data, everywhere: 'benefit proof' };
    expect(await asked(large, 'proof sauna')).toEqual(['sauna']);
    expect(await asked(large, 'benefits proof')).toEqual(['proof']);
  });
});
