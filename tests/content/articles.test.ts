// When this fails, an article is too short, hard to read, marks too few claims, or prints a number that the ledger lacks.
import { describe, expect, test } from 'vitest';
import { type Body, parseBody } from '../../src/validation/article-body.ts';
import { lintProse } from '../../src/validation/article-lint.ts';
import { parseArticles, toSlug } from '../../src/validation/content-files.ts';
import { claims, sources } from '../support/ledger.ts';

const articles = parseArticles('.').filter(({ value }) => !value?.draft);
const numbersIn = (text = ''): string[] => text.match(/\d[\d,.]*\d|\d/g) ?? [];

test('the ten pinned articles are there', () => {
  expect(articles.map(({ file }) => toSlug(file))).toEqual(
    expect.arrayContaining([
      'aftercare',
      'back-pain',
      'benefits',
      'booking',
      'guide',
      'heat-at-home',
      'hot-stone-vs-deep-tissue',
      'how-often',
      'safety',
      'what-to-expect',
    ]),
  );
});

test('the ten claims of the article that the site began from are all in the ledger', () => {
  expect(new Set(claims.flatMap(({ article }) => article ?? []))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
});

describe.each(articles)('$file', ({ file, body: text }) => {
  const body = parseBody(file, text) as Body;

  test('has 600 to 1,800 words', () => {
    const bare = text.replace(/<[^>]+>|\]\([^)]*\)|[#*|[\]_-]/g, ' ');
    const words = bare.split(/\s+/).filter(Boolean).length;
    expect(words, 'Say more, or make it a section of another article').toBeGreaterThanOrEqual(600);
    expect(words, 'Cut it, or make it two').toBeLessThanOrEqual(1800);
  });

  test('marks its claims', () =>
    expect(body.claims.length, 'Put each health claim into <Claim>; an article makes 5 or more').toBeGreaterThanOrEqual(
      5,
    ));

  test('has the emergency signs before any other card', () => {
    const cards = body.tags.filter(({ name }) => name === 'HelpNow' || name === 'CareCard');
    const [first] = cards;
    const level = first?.attributes.find(({ name }) => name === 'level')?.value ?? first?.name;
    expect(['HelpNow', 'emergency'], 'Write <HelpNow /> above the first card').toContain(level);
  });

  test('reads easily: no warning about its sentences, its paragraphs or its reading grade', () => {
    expect(lintProse(file, body)).toEqual([]);
  });

  test('prints no number inside a claim that its ledger entry does not hold', () => {
    for (const { id, text: words } of body.claims) {
      const claim = claims.find((entry) => entry.id === id);
      const found = sources.filter((source) => claim?.sources.includes(source.id)).map((source) => source.found);
      const known = numbersIn([claim?.wording, claim?.why, ...found].join(' '));
      for (const number of numbersIn(words)) expect(known, `${id}: ${words}`).toContain(number);
    }
  });
});
