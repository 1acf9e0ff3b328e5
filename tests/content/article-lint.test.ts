// When this fails, a writer is not warned of what is hard to read or overdue, or a warning stops the build.
import { afterEach, expect, test } from 'vitest';
import { formatIssue } from '../../src/validation/issues.ts';
import { lintContent } from '../../src/validation/validate-content.ts';
import { useContent } from '../support/content.ts';

const copy = useContent();
const warned = (day = '2026-11-24') => lintContent(copy.root, new Date(day)).map(formatIssue).join('\n');
afterEach(() => expect(copy.mistakes()).toEqual([]));

test('a sentence over 25 words is a warning', () => {
  copy.below(`It ${'is very '.repeat(14)}warm.`);
  expect(warned()).toMatch(/benefits\.mdx:\d+: A sentence of 30 words is long\. Cut it in two/);
});

test('a paragraph over 4 sentences is a warning', () => {
  copy.below('It is warm. '.repeat(5));
  expect(warned()).toContain('A paragraph of 5 sentences is long. Make it two.');
});

test('a reading grade over 9 is a warning', () => {
  const hard = 'Physiological vasodilatation characteristically necessitates multidisciplinary interpretation. ';
  copy.below(`${hard.repeat(3)}\n\n`.repeat(30));
  expect(warned()).toMatch(/Reading grade \d+\.\d is hard to read/);
});

test('two equal headings are a warning, for a link or a search finds the first alone', () => {
  copy.below('Text.\n\n## Warmth');
  expect(warned()).toMatch(/benefits\.mdx:\d+: A second heading has the anchor "#warmth"/);
});

test('an overdue review is a warning', () => {
  copy.change('content/articles/benefits.mdx', '/nextReview: .*/', 'nextReview: 2027-11-26');
  expect(warned('2027-11-26T23:59:59Z')).not.toMatch(/benefits\.mdx:\d+: The review is overdue/);
  expect(warned('2027-11-27')).toMatch(/benefits\.mdx:\d+: The review is overdue/);
  expect(warned('2029-01-01')).toContain('The review is overdue');
  expect(warned()).not.toContain('overdue');
});

test('a day that has not come yet is a warning', () => {
  copy.change('content/articles/benefits.mdx', '/reviewed: .*/', 'reviewed: 2062-11-24');
  copy.change('content/articles/benefits.mdx', '/nextReview: .*/', 'nextReview: 2063-11-24');
  expect(warned('2029-01-01')).toMatch(/benefits\.mdx:\d+: reviewed: This day has not come yet/);
  expect(warned('2062-11-23')).not.toContain('not come yet');
});
