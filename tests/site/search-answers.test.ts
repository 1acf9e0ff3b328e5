// When this fails, the built site's search answers real questions worse, or turns one illness into another word.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ourSearch } from '../bench/search/peers.ts';
import { ranksOf, readQueries } from '../bench/search/score.ts';
import { base } from '../support/base.ts';

const search = ourSearch('dist');
/** The paths of what is found, without the base path. */
const pathsOf = async (query: string) =>
  (await search(query)).results.map(({ url }) => (url.split('#')[0] ?? '').slice(base.length));

// The first right page within three, and in first place: shares of the queries that the site can answer.
test.each([
  ['search-queries', 1, 1],
  ['own-queries', 1, 0.97],
  ['broad-queries', 1, 0.92],
  ['fresh-queries', 0.98, 0.9],
  ['search-queries-2', 0.98, 0.94],
  ['held-out', 0.93, 0.84],
])('of %s, %d are answered within three, %d first', async (set, three, one) => {
  const queries = readQueries(`${set}.tsv`).filter(({ pages }) => !pages.includes('none'));
  expect(queries.length).toBeGreaterThan(30);
  const answers: string[][] = [];
  for (const { query } of queries) answers.push(await pathsOf(query));
  const ranks = ranksOf(queries, answers);
  const share = (most: number) => ranks.filter((rank) => rank >= 0 && rank < most).length / ranks.length;
  expect(share(3)).toBeGreaterThanOrEqual(three);
  expect(share(1)).toBeGreaterThanOrEqual(one);
});

describe('an illness that the site does not name', () => {
  test.each(
    'aphasia dysphagia cellulitis ataxia spondylosis dyspraxia dystonia osteopenia pcos insulin hodgkins tendon ibs testosterone'.split(
      ' ',
    ),
  )('“%s” is kept as typed, and leads to who should ask first', async (query) => {
    expect((await search(query)).corrected).toBeUndefined();
    expect((await pathsOf(query))[0]).toBe('/articles/safety/');
  });
  test.each([
    ['cushings', 'cushing'],
    ['menieres', 'meniere'],
    ['dyspahgia', 'dysphagia'],
  ])('“%s” is read as “%s”, and as no other word', async (query, illness) => {
    expect((await search(query)).corrected).toBe(illness);
    expect((await pathsOf(query))[0]).toBe('/articles/safety/');
  });
});

test('a part of the body to which nothing on the site is near leads to who should ask first', async () => {
  expect((await pathsOf('carpal tunnel'))[0]).toBe('/articles/safety/');
});

test('a slip is mended to a word of the site where that is as close as an illness', async () => {
  expect((await search('underware')).corrected).toBe('underwear');
});

test('what the site cannot answer shows three results at most', async () => {
  for (const { query } of readQueries('unanswerable.tsv')) expect((await pathsOf(query)).length, query).toBeLessThan(4);
});

describe('what was written without sight of the rule', () => {
  const { danger, none }: Record<'danger' | 'none', string[]> = parse(
    readFileSync('tests/unit/search/danger-blind.yaml', 'utf8'),
  );
  test.each([
    ['danger signs, in slang and misspelt, call for help', danger, true],
    ['what shares words with them does not', none, false],
  ])('%s', async (_, queries, isDanger) => {
    expect(queries.length).toBeGreaterThan(80);
    for (const query of queries) expect(!!(await search(query)).danger, query).toBe(isDanger);
  });
});
