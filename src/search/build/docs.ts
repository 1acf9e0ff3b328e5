import type { CollectionEntry } from 'astro:content';
import { quiz } from '../../data/content.ts';
import { topics } from '../../schemas/article.ts';
import { href } from '../../site/addresses.ts';
import { type Doc, otherTopics } from '../data.ts';

/** A page without its sections, which src/search/build/sections.ts reads from the built page. */
type Page = Omit<Doc, 'sections'>;

/** The page that holds every sign. */
export const dangerPage = '/articles/safety/';

/**
 * From this many articles on, a reader's share of the index holds titles and search words alone, for ten articles' sections
 * are 6 kB; the rest is Pagefind's full text, which is not asked for words that stand everywhere.
 */
export const many = 60;

/** The pages that are neither articles nor plans, with the words that they are found by. */
const tools: Page[] = [
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
].map((doc) => ({ ...doc, topic: otherTopics.tools }));

const plans: Page[] = quiz.patterns.map((pattern) => ({
  url: `/how-often/${pattern.id}/`,
  title: pattern.name,
  topic: otherTopics.plans,
  description: `“${pattern.words}”: ${pattern.start.words}.`,
  words: pattern.id,
}));

/** An article; where they are many, without its description. */
const pageOf = ({ id, data }: CollectionEntry<'articles'>, isLean: boolean): Page => ({
  url: `/articles/${id}/`,
  title: data.title,
  topic: topics[data.topic],
  description: isLean ? '' : data.description,
  words: [...(isLean ? [] : [id.replaceAll('-', ' ')]), ...data.searchWords].join(' '),
});

/**
 * What the search knows of each page beside its sections.
 * @param signWords the words that carry the danger signs, by which their page is found
 */
export const docsOf = (articles: CollectionEntry<'articles'>[], signWords: string): Page[] =>
  [...articles.map((article) => pageOf(article, articles.length >= many)), ...tools, ...plans].map((doc) => ({
    ...doc,
    url: href(doc.url),
    words: doc.url === dangerPage ? `${doc.words} ${signWords}` : doc.words,
  }));
