// When this fails, a query in the reader’s own words is not read as what the site calls it.
import { expect, test } from 'vitest';
import { makeTranslator } from '../../../src/search/synonyms.ts';

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

test('“expecting” is not “expect”, nor “painful” “pain”, but “knots” is “knot”', () => {
  const translate = makeTranslator([{ site: 'site', readers: ['expecting', 'painful', 'knot'] }], () => true);
  const siteOf = (word: string) => translate([word])[0]?.site;
  expect(['expecting', 'expect', 'painful', 'pain', 'knots'].map(siteOf)).toEqual([
    ['site'],
    [],
    ['site'],
    [],
    ['site'],
  ]);
});

test.each(['methotrexate', 'bisoprolol', 'polymyalgia', 'endometriosis', 'infliximab'])(
  '“%s” is not known, but sounds medical, so its reader is sent to who must ask first',
  (word) => {
    const translate = makeTranslator([], () => false);
    expect(translate([word])[0]?.site).toEqual(['safety', 'ask', 'first']);
  },
);
