// When this fails, the search as one gives a worse answer: slips, synonyms, danger signs, sections, full text, or silence.
import { describe, expect, test } from 'vitest';
import { packPostings, packWords } from '../../../src/search/build/pack.ts';
import { findTexts } from '../../../src/search/full-text.ts';
import { type SearchIndex, unpackPostings, unpackWords } from '../../../src/search/index-format.ts';
import { createNearWords, type NearWord } from '../../../src/search/near.ts';
import type { ParsedQuery } from '../../../src/search/query.ts';
import { createSearch, type Result, type TextHit } from '../../../src/search/search.ts';
import { stem } from '../../../src/search/words.ts';
import { dangerPhrases } from '../../support/quiz-data.ts';

const section = (heading: string, text: string) => ({ heading, anchor: heading.toLowerCase(), text });
const doc = (url: string, title: string, words: string, sections = [section(title, '')]) => ({
  url,
  title,
  words,
  topic: 'Basics',
  description: title,
  sections,
});
const data: SearchIndex = {
  claims: ['blood thinners ask first'],
  common: [],
  docs: [
    doc('/safety/', 'Who should ask first', 'pregnant blood thinners safety'),
    doc('/benefits/', 'What it can do', 'benefits proof'),
    doc('/guide/', 'Overview', '', [
      section('', 'beginning'),
      section('Oil', 'forearm slippery'),
      section('Cold', 'marble forearm chilled'),
    ]),
    ...Array.from({ length: 10 }, (_, i) => doc(`/${i}/`, 'Warm places', 'sauna')),
  ],
  synonyms: [{ site: 'pregnant', readers: ['expecting', 'up the duff'] }],
  danger: dangerPhrases,
  dangerPage: '/safety/',
  near: [],
  bodyWords: '',
  commonStems: '',
};
const nears: Record<string, NearWord> = {
  steamroom: { word: 'steamroom', words: ['sauna'], isMedical: false },
  cellulitis: { word: 'cellulitis', words: [], isMedical: true },
  celullitis: { word: 'cellulitis', words: [], isMedical: true },
};
let claimLoads = 0;
let lookedUp: string[] = [];
const loaders = {
  fullText: async (): Promise<TextHit[]> => [],
  nearWord: async (word: string) => {
    lookedUp.push(word);
    return nears[word];
  },
  claim: async (): Promise<Result> => {
    claimLoads++;
    return { url: '/evidence/#thins', title: 'Ask first.', excerpt: ['Supported.'], topic: 'Claims', sections: [] };
  },
};
const { search, dangerLevel } = createSearch(data, loaders);
const urls = async (query: string) => (await search(query)).results.map(({ url }) => url);

describe('a search', () => {
  test('finds by the site’s words', async () => expect((await urls('blood thinners'))[0]).toBe('/safety/'));
  test('finds by the reader’s words', async () => expect((await urls('I’m up the duff'))[0]).toBe('/safety/'));
  test('finds a section by its text, and leads to the best first', async () => {
    const { results, isGuess } = await search('marble forearm');
    expect(results[0]?.sections.map(({ url }) => url)[0]).toBe('/guide/#cold');
    expect(isGuess).toBe(false);
  });
  test('mends a slip and says so', async () => {
    const answer = await search('benifits');
    expect([answer.results[0]?.url, answer.corrected]).toEqual(['/benefits/', 'benefits']);
  });
  test('keeps the reader’s spelling when asked to', async () =>
    expect((await search('benifits', { asTyped: true })).results).toEqual([]));
  test('mends no word that is one, though the site does not have it', async () => {
    const answer = await search('cellulitis');
    expect([answer.corrected, answer.results[0]?.url]).toEqual([undefined, '/safety/']);
  });
  test('mends a slip of an illness that the site does not have', async () => {
    const answer = await search('celullitis');
    expect([answer.corrected, answer.results[0]?.url]).toEqual(['cellulitis', '/safety/']);
    expect((await search('celullitis', { asTyped: true })).corrected).toBeUndefined();
  });
  test('says nothing where it knows nothing', async () => expect(await urls('passport renewal')).toEqual([]));
  test('says that it guesses where it has only a near word for a part', async () => {
    expect(await search('warm steamroom')).toMatchObject({ isGuess: true, results: [{}, {}, {}] });
    expect(await search('warm')).toMatchObject({ isGuess: false });
  });
  test('puts the danger page first', async () =>
    expect(await search('cant pee')).toMatchObject({ danger: 'emergency', results: [{ url: '/safety/' }] }));
  test('tells how soon a sign needs help, a misspelt one too, without waiting for any file', () =>
    expect(
      ['chest pain', 'chest paim', 'fever', 'fever and back paim', 'warm'].map((query) => dangerLevel(query)),
    ).toEqual(['emergency', 'emergency', 'today', 'emergency', undefined]));
  test('takes no notice of a number that the site does not know, such as an age', async () =>
    expect(await search('thinners 72')).toEqual(await search('thinners')));
  test('finds who should ask first, whatever stands beside the reason', async () =>
    expect(await urls('up the duff passport sauna')).toContain('/safety/'));
  test('shows eight pages at most, and three where it knows a part of the query alone', async () => {
    expect(await urls('sauna')).toHaveLength(8);
    expect(await urls('sauna passport')).toHaveLength(3);
  });
});

/** What the full text is asked for a query, one search after the other, when each finds these hits. */
async function asked(of: SearchIndex, query: string, hits: TextHit[] = []) {
  const words: string[] = [];
  const fullText = (parsed: ParsedQuery) =>
    findTexts(parsed, of.commonStems, stem, async (each) => {
      words.push(each);
      return hits;
    });
  await createSearch(of, { ...loaders, fullText }).search(query, { deep: true });
  return words;
}

describe('the ledger’s claims', () => {
  test('stand below the pages, and are loaded when one is found', async () => {
    claimLoads = 0;
    await search('marble forearm');
    expect(claimLoads).toBe(0);
    const { results } = await search('blood thinners');
    expect(results.map(({ url }) => url)).toEqual(['/safety/', '/evidence/#thins']);
    expect(claimLoads).toBe(1);
  });
  test('are not waited for by a quick search, which says that there is more', async () => {
    claimLoads = 0;
    const { results, isPartial } = await search('blood thinners', { isQuick: true });
    expect([results.map(({ url }) => url), isPartial, claimLoads]).toEqual([['/safety/'], true, 0]);
    expect((await search('blood thinners')).isPartial).toBe(false);
    expect((await search('marble forearm', { isQuick: true })).isPartial).toBe(false);
  });
  test('are none of another topic', async () =>
    expect((await search('blood thinners', { topic: 'Basics' })).results.map(({ url }) => url)).toEqual(['/safety/']));
});

describe('a question', () => {
  const questions: SearchIndex = {
    ...data,
    docs: [
      ...data.docs,
      doc('/benefits/', 'What it does', 'benefits'),
      doc('/aftercare/', 'Aftercare', 'aftercare'),
      doc('/guide/', 'Guide', 'guide differs'),
    ].filter(({ url }, i, all) => all.findLastIndex((each) => each.url === url) === i),
  };
  const { search } = createSearch(questions, loaders);
  test.each([
    ['does it cure baldness', '/benefits/'],
    ['who should not have it', '/safety/'],
    ['felt odd after my massage', '/aftercare/'],
    ['how is it different', '/guide/'],
    ['my son is 12 years old', '/safety/'],
    ['my mum is 85', '/safety/'],
  ])('of a known form is answered by it: “%s”', async (query, url) =>
    expect((await search(query)).results.map((page) => page.url)).toContain(url),
  );
  test('of how bad the pain is asks for no age', async () =>
    expect((await search('my pain is 10')).results.map(({ url }) => url)).not.toContain('/safety/'));
});

test('while one types, the last word is read as one that begins so, or left out, and nothing that was results is lost', async () => {
  const found = async (query: string, isTyping: boolean) =>
    (await search(query, { isTyping })).results.map(({ url }) => url);
  expect(await found('blood thinners expec', true)).toEqual(await found('blood thinners expecting', false));
  expect(await found('marble forearm xq', true)).toEqual(await found('marble forearm', false));
  expect(await found('marble forearm x', false)).toEqual(['/guide/']);
  expect(await found('safety vs ', true)).toEqual(await found('safety', false));
  expect(await found('x', true)).toEqual([]);
  expect(await found('  ', true)).toEqual([]);
  lookedUp = [];
  expect(await found('marble st', true)).toEqual(await found('marble', false));
  expect(lookedUp).toEqual([]);
  expect(dangerLevel('difficulty peei', true)).toBe('emergency');
  expect(dangerLevel('difficulty peei')).toBeUndefined();
});

test('eight pages are shown where one holds all of a query, three where each holds a part', async () => {
  expect((await search('sauna warm')).results).toHaveLength(8);
  expect((await search('sauna forearm')).results).toHaveLength(3);
});

describe('Pagefind’s full text', () => {
  const large = { ...data, docs: data.docs.filter(({ url }) => url !== '/guide/'), bodyWords: 'duff' };
  test('is not asked for where the sections are there', async () =>
    expect(await asked(data, 'up the duff')).toEqual([]));
  test('is asked for the reader’s own words, then for the site’s, where no page holds those', async () => {
    expect(await asked(large, 'up the duff')).toEqual(['duff', 'pregnant']);
    expect(await asked(large, 'up the duff', [{ url: '/safety/', excerpt: [''], sections: [] }])).toEqual(['duff']);
  });
  test('of a large site is asked without the words that most pages hold, or for the rarest of them', async () => {
    const common = { ...large, commonStems: 'benefit proof' };
    expect(await asked(common, 'proof sauna')).toEqual(['sauna']);
    expect(await asked(common, 'benefits proof')).toEqual(['proof']);
  });
});

test('packed texts come out with a word of each stem, in every text that holds it, but for words of most texts', () => {
  const many = [
    ...Array.from({ length: 200 }, () => 'back'),
    'Warm stones, bruises',
    'A stone: warm and "flat" bruise',
  ];
  const { texts, common } = unpackPostings(packPostings(many), many.length);
  const sorted = texts.slice(199).map((text) => text.split(' ').sort().join(' '));
  expect([sorted, common]).toEqual([['', 'bruise warm', 'bruise flat warm'], ['back']]);
});

test('packed words come out sorted', () => {
  const words = ['heat', 'heating', 'he', 'stone', 'heat2', 'a'.repeat(40), 'a'.repeat(41)];
  expect(unpackWords(packWords(words))).toEqual(words.toSorted());
  expect(packWords(['heat', 'heating'])).toBe('AheatEing');
});

describe('near words', () => {
  const files = ['apple+ fruit\nbanana', 'lymphedema+ swelling legs\nzebra'];
  const loaded: (number | 'medicines')[] = [];
  const nearWord = createNearWords(['apple', 'l'], async (file) => {
    loaded.push(file);
    return file === 'medicines' ? '' : (files[file] ?? '');
  });
  test('are read from the one file that may hold a word, beside that of medicines for a long one', async () => {
    expect(await nearWord('banana')).toEqual({ word: 'banana', words: [], isMedical: false });
    expect(await nearWord('avocado')).toEqual({ words: [], isMedical: false });
    expect(new Set(loaded)).toEqual(new Set([0, 'medicines']));
  });
  test('are not looked for where a word is shorter than any that is listed', async () => {
    const before = loaded.length;
    expect(await nearWord('vs')).toBeUndefined();
    expect(loaded).toHaveLength(before);
  });
  test('of a British spelling are those of the American one', async () =>
    expect(await nearWord('lymphoedema')).toEqual({
      word: 'lymphoedema',
      words: ['swelling', 'legs'],
      isMedical: true,
    }));
  test('are none of the beginning of a word', async () => expect(await nearWord('lymphedem')).toBeUndefined());
  test('of an illness are results by a slip of it, but not of another word', async () => {
    expect(await nearWord('lymphedima')).toMatchObject({ word: 'lymphedema' });
    expect(await nearWord('bananna')).toEqual({ words: [], isMedical: false });
  });
});
