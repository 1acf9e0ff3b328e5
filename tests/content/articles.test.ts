// What every article must hold: length, claims, plain words, and numbers that its claims' sources name.
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { gradeOf, sentencesOf } from '../../src/build/guard/advice.ts';
import { type Body, readBody } from '../../src/build/guard/body.ts';
import { checkArticles, checkFile } from '../../src/build/guard/read.ts';
import { claimSchema } from '../../src/schemas/claim.ts';
import { sourceSchema } from '../../src/schemas/source.ts';

const articles = checkArticles('.');
const claims = checkFile('.', 'content/claims.yaml', z.array(claimSchema)).value ?? [];
const sources = checkFile('.', 'content/sources.yaml', z.array(sourceSchema)).value ?? [];
const claimTag = /<Claim id="([a-z-]+)">(.*?)<\/Claim>/gs;

test('the ten pinned articles are there', () => {
  expect(articles.map(({ file }) => file.slice(17, -4)).sort()).toEqual([
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
  ]);
});

test('the ten claims of the article that the site began from are all in the ledger', () => {
  expect(new Set(claims.flatMap(({ article }) => article ?? []))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
});

describe.each(articles.map((article) => [article.file, article] as const))('%s', (file, article) => {
  const text = article.body.replace(/<[^>]+>|\]\([^)]*\)|[#*|[\]_-]/g, ' ');
  const body = readBody(file, article.body) as Body;

  test('has 600 to 1,600 words', () => {
    const words = text.split(/\s+/).filter(Boolean).length;
    expect(words).toBeGreaterThanOrEqual(600);
    expect(words).toBeLessThanOrEqual(1600);
  });

  test('marks its claims', () => expect(body.claims.length).toBeGreaterThanOrEqual(5));

  test('reads at grade 9 or below, in sentences of 25 words or fewer', () => {
    expect(gradeOf(body.paragraphs.map((paragraph) => paragraph.text))).toBeLessThanOrEqual(9);
    for (const paragraph of body.paragraphs)
      for (const sentence of sentencesOf(paragraph.text))
        expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(25);
  });

  test('prints no number inside a claim that its ledger entry does not hold', () => {
    for (const [, id, words] of article.body.matchAll(claimTag)) {
      const claim = claims.find((entry) => entry.id === id);
      const ledger = [
        claim?.wording,
        claim?.why,
        ...sources.filter((source) => claim?.sources.includes(source.id)).map(({ found }) => found),
      ].join(' ');
      const known = new Set(ledger.match(/\d[\d,.]*\d|\d/g));
      for (const number of words?.match(/\d[\d,.]*\d|\d/g) ?? [])
        expect([...known], `${id}: ${words}`).toContain(number);
    }
  });
});
