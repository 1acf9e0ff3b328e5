// When this fails, a query in the reader’s own words is not read as what the site calls it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { medicinesSchema } from '../../../src/schemas/search-words.ts';
import { toLines } from '../../../src/search/build/pack.ts';
import type { SearchIndex } from '../../../src/search/index-format.ts';
import { createNearWords, type NearWord } from '../../../src/search/near.ts';
import { createSynonymExpander } from '../../../src/search/synonyms.ts';

const { stems } = medicinesSchema.parse(parse(readFileSync('content/medicines.yaml', 'utf8')));
/** Tells what is known of a word, where no list has it. */
const nearWord = createNearWords(['a'], async (file) =>
  file === 'medicines' ? toLines(stems.map(({ site, ends }) => [site, ends])) : '',
);
const translator = (synonyms: SearchIndex['synonyms'], known = true) => {
  const translate = createSynonymExpander(synonyms, () => known);
  return (...query: string[]) => translate(query, new Map());
};
const words = (concepts: ReturnType<ReturnType<typeof translator>>) =>
  concepts.map(({ words, alternatives }) => [
    words.join(' '),
    ...alternatives.slice(1).map((each) => each.words.join(' ')),
  ]);

test('the longest phrase is read first, and keeps the reader’s words beside the site’s', () => {
  const translate = translator([
    { site: 'clot', readers: ['deep vein'] },
    { site: 'firm', readers: ['deep'] },
  ]);
  expect(words(translate('a', 'deep', 'vein'))).toEqual([['deep vein', 'clot']]);
  expect(words(translate('deep', 'tissue'))).toEqual([['deep', 'firm'], ['tissue']]);
});

test('“expecting” is not “expect”, nor “painful” “pain”, but “knots” is “knot”', () => {
  const translate = translator([{ site: 'site', readers: ['expecting', 'painful', 'knot'] }]);
  const isRead = (word: string) => translate(word)[0]?.alternatives.length === 2;
  expect(['expecting', 'expect', 'painful', 'pain', 'knots'].map(isRead)).toEqual([true, false, true, false, true]);
});

test.each([
  ['edoxaban', 'blood thinners'],
  ['ticagrelor', 'blood thinners'],
  ['dalteparin', 'blood thinners'],
  ['temazepam', 'strong painkillers'],
  ['betamethasone', 'osteoporosis'],
  ['semaglutide', 'diabetes'],
  ['bisoprolol', 'heart condition'],
  ['infliximab', 'cancer'],
  ['methotrexate', 'cancer'],
])('“%s”, which nobody listed, is read as “%s”', async (word, site) => {
  const near = new Map([[word, (await nearWord(word)) ?? { words: [], isMedical: false }]]);
  expect(words(createSynonymExpander([], () => false)([word], near))).toEqual([[word, site]]);
});

test.each(['polymyalgia', 'endometriosis'])('“%s”, which nobody listed, is read as a reason to ask first', (word) =>
  expect(words(translator([], false)(word))).toEqual([[word, 'safety ask first']]),
);

test.each(['april', 'cabaret'])('a medicine’s end makes no medicine of a short or another word: “%s”', async (word) =>
  expect((await nearWord(word))?.medicine).toBeUndefined(),
);

const near = (words: string[], isMedical = false): NearWord => ({ word: 'listed', words, isMedical });

test('a word that the site does not have is read as those near it, and as what the site calls those', () => {
  const translate = createSynonymExpander([{ site: 'ask first', readers: ['grandfather'] }], () => false);
  const [concept] = translate(['grandson'], new Map([['grandson', near(['grandfather', 'nephew'])]]));
  expect(concept?.alternatives.map((each) => each.words.join(' '))).toEqual([
    'grandson',
    'grandfather',
    'nephew',
    'ask first',
  ]);
  expect(concept?.confidence).toBe(0.6);
  expect(translate(['pizza'], new Map([['pizza', near(['beer', 'grandfather'])]]))[0]?.confidence).toBe(0.4);
  expect(translate(['bitcoin'], new Map())[0]?.confidence).toBe(0);
});

test('a word that the site does not have is read by the longer phrases that it stands in, where these are few', () => {
  const phrases = (...sites: string[]) =>
    translator(
      sites.map((site) => ({ site, readers: ['lying on my front'] })),
      false,
    );
  expect(words(phrases('what to expect')('front'))).toEqual([['front', 'what to expect']]);
  expect(phrases('what to expect')('front')[0]?.confidence).toBe(0.6);
  expect(words(phrases('one', 'two', 'three')('front'))).toEqual([['front']]);
});

test('a name that no list has, such as a brand’s, leads to who should ask first, as a guess', () => {
  const translate = createSynonymExpander([], () => false);
  const [concept] = translate(['roaccutane'], new Map([['roaccutane', { words: [], isMedical: false }]]));
  expect([concept?.alternatives[1]?.words.join(' '), concept?.confidence]).toEqual(['safety ask first', 0.5]);
});

test('an illness or a medicine that the site does not have leads to who should ask first', () => {
  const translate = createSynonymExpander([], () => false);
  expect(words(translate(['gout'], new Map([['gout', near([], true)]])))).toEqual([['gout', 'safety ask first']]);
});
