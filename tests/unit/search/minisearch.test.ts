// When this fails, the search's own index no longer ranks as the library that it stands in for.
import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { createIndex } from '../../../src/search/ranking.ts';
import { stem, tokenize } from '../../../src/search/words.ts';

const docs = [
  { title: 'Warm stones for a sore back', text: 'Warm stones ease pain. Stones stay warm for a while.' },
  { title: 'Who should ask first', text: 'Ask a doctor about blood thinners, painful skin and osteoporosis.' },
  { title: 'Painkillers', text: '' },
  { title: 'Back pain', text: 'Pain, back pain, and no end of pain: warmth may ease it.' },
  { title: 'Heat at home', text: 'A warm bath, a wheat bag and a hot water bottle.' },
];
const boost = { title: 3, text: 1 };
const library = new MiniSearch({ fields: ['title', 'text'], tokenize: tokenize, processTerm: stem });
library.addAll(docs.map((doc, id) => ({ ...doc, id })));
const index = createIndex(docs, boost);

test.each(['warm', 'pain', 'back pain', 'warm stones ease back pain', 'osteo', 'bag', 'xylophone'])(
  '“%s” scores as MiniSearch scores it',
  (query) => {
    const stems = tokenize(query).map(stem);
    const theirs = library
      .search(query, { boost, prefix: (term) => term.length > 3 })
      .map(({ id, score, queryTerms }) => [id, expect.closeTo(score, 8), queryTerms.length]);
    const ours = index(stems).sort((a, b) => b.score - a.score);
    expect(ours.map(({ at, score, matched }) => [at, score, matched])).toEqual(theirs);
  },
);
