import { type CollectionEntry, getCollection } from 'astro:content';
import { href } from '../addresses.ts';
import { publishedArticles, textOf } from '../articles/index.ts';
import { certaintyWords, verdictWords } from '../components/references.ts';
import { quiz, synonyms } from '../content.ts';
import { topics } from '../schemas/article.ts';
import type { Claim } from '../schemas/claim.ts';
import type { SearchData } from '../search/data.ts';
import type { Doc } from '../search/rank.ts';
import { vocabularyOf, wordsByUse } from '../search/vocabulary.ts';
import { isSmall, stem, wordsOf } from '../search/words.ts';

/** Words that each page of its own kind is found by, beside its title. */
const otherPages: Doc[] = [
  {
    url: '/quiz/',
    title: 'How often should I book?',
    description: 'A two-minute quiz that gives a session length and how often to book.',
    words: 'quiz how often how long session length plan test calculator',
  },
  {
    url: '/evidence/',
    title: 'The evidence',
    description: 'Every health claim with its verdict, how sure anyone can be, and its sources.',
    words: 'evidence proof sources studies research claims verdict references certainty',
  },
  {
    url: '/how-often/',
    title: 'All schedules',
    description: 'Every schedule the quiz can give, in one table.',
    words: 'schedules table plans frequency',
  },
  {
    url: '/about/',
    title: 'About this site',
    description: 'Who publishes it, how claims are graded, what it knows about you, and how to report a mistake.',
    words: 'who made wrote runs publisher author contact privacy cookies tracking website mistake',
  },
].map((doc) => ({ ...doc, topic: 'Tools', headings: [] }));

const withBase = (doc: Doc): Doc => ({ ...doc, url: href(doc.url) });

/** From this many articles on, a reader's share of the index holds titles and search words alone; the rest is full text. */
const many = 200;

const leanOf = ({ id, data }: CollectionEntry<'articles'>): Doc => ({
  url: `/articles/${id}/`,
  title: data.title,
  topic: topics[data.topic],
  description: '',
  words: data.searchWords.join(' '),
  headings: [],
});

const sectionsOf = async (article: CollectionEntry<'articles'>): Promise<Doc> => ({
  url: `/articles/${article.id}/`,
  title: article.data.title,
  topic: topics[article.data.topic],
  description: article.data.description,
  words: [article.id.replaceAll('-', ' '), ...article.data.searchWords].join(' '),
  headings: (await textOf(article)).headings.filter(({ depth }) => depth < 4).map(({ text }) => text),
});

const plans: Doc[] = quiz.patterns.map((pattern) => ({
  url: `/how-often/${pattern.id}/`,
  title: pattern.name,
  topic: 'Plans',
  description: `“${pattern.words}”: ${pattern.start.words}.`,
  words: pattern.id,
  headings: [],
}));

/** The ledger's claims: id, wording, and what the site says of it. */
const claimRow = ({ id, wording, verdict, certainty }: Claim): SearchData['claims'][number] => [
  id,
  wording,
  `${verdictWords[verdict]}, ${certaintyWords[certainty]}.`,
];

/** Phrases that differ in more than their words' endings: the search reads no more of them. */
const onceByStem = (phrases: string[]): string[] => [
  ...new Map(phrases.map((phrase) => [wordsOf(phrase).map(stem).join(' '), phrase])).values(),
];

/** The page that holds every sign, and what the search needs of each: the words that carry it. */
const dangerPage = '/articles/safety/';
const signWords = [...new Set(quiz.gates.flatMap(({ signs }) => signs.flatMap(({ words }) => wordsOf(words))))]
  .filter((word) => !isSmall(word))
  .join(' ');

/** An article's text without tags and addresses. */
const bareText = ({ body }: { body?: string | undefined }): string => (body ?? '').replace(/<[^>]+>|\]\([^)]*\)/g, ' ');

/** What the search page loads beside Pagefind: titles, headings, synonyms, danger signs and the site's words. */
export async function GET() {
  const articles = await publishedArticles();
  const claims = (await getCollection('claims')).map(({ data }) => data);
  const docs = [
    ...(articles.length < many ? await Promise.all(articles.map(sectionsOf)) : articles.map(leanOf)),
    ...otherPages,
    ...plans,
  ];
  const data: SearchData = {
    docs: docs
      .map((doc) => (doc.url === dangerPage ? { ...doc, words: `${doc.words} ${signWords}` } : doc))
      .map(withBase),
    claims: claims.map(claimRow),
    ledger: href('/evidence/'),
    synonyms: synonyms.map(({ site, readers }) => ({ site, readers: onceByStem(readers) })),
    danger: onceByStem(quiz.gates.flatMap(({ signs }) => signs.flatMap(({ searches }) => searches))),
    dangerPage: href(dangerPage),
    others: '',
  };
  const known = new Set(vocabularyOf(data).map(stem));
  const others = wordsByUse(articles.map(bareText)).filter((word) => word.length > 3 && !known.has(stem(word)));
  return Response.json({ ...data, others: onceByStem(others).sort().join(' ') });
}
