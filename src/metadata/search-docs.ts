import type { CollectionEntry } from 'astro:content';
import { href } from '../addresses.ts';
import { textOf } from '../articles/index.ts';
import { quiz } from '../content.ts';
import { topics } from '../schemas/article.ts';
import { type Doc, otherTopics } from '../search/data.ts';

/** The page that holds every sign. */
export const dangerPage = '/articles/safety/';

/**
 * From this many articles on, a reader's share of the index holds titles and search words alone; the rest is full text,
 * which is not asked for words that stand everywhere.
 */
export const many = 200;

/** The pages that are neither articles nor plans, with the words that they are found by. */
const tools: Doc[] = [
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
].map((doc) => ({ ...doc, topic: otherTopics.tools, headings: [] }));

const plans: Doc[] = quiz.patterns.map((pattern) => ({
  url: `/how-often/${pattern.id}/`,
  title: pattern.name,
  topic: otherTopics.plans,
  description: `“${pattern.words}”: ${pattern.start.words}.`,
  words: pattern.id,
  headings: [],
}));

const leanOf = ({ id, data }: CollectionEntry<'articles'>): Doc => ({
  url: `/articles/${id}/`,
  title: data.title,
  topic: topics[data.topic],
  description: '',
  words: data.searchWords.join(' '),
  headings: [],
});

const wholeOf = async (article: CollectionEntry<'articles'>): Promise<Doc> => ({
  ...leanOf(article),
  description: article.data.description,
  words: [article.id.replaceAll('-', ' '), ...article.data.searchWords].join(' '),
  headings: (await textOf(article)).headings.filter(({ depth }) => depth < 4).map(({ text }) => text),
});

/**
 * What the search knows of each page beside its full text.
 * @param signWords the words that carry the danger signs, by which their page is found
 */
export async function docsOf(articles: CollectionEntry<'articles'>[], signWords: string): Promise<Doc[]> {
  const docs = articles.length < many ? await Promise.all(articles.map(wholeOf)) : articles.map(leanOf);
  return [...docs, ...tools, ...plans].map((doc) => ({
    ...doc,
    url: href(doc.url),
    words: doc.url === dangerPage ? `${doc.words} ${signWords}` : doc.words,
  }));
}
