import type { CollectionEntry } from 'astro:content';
import { medicines, quiz, synonyms } from '../../data/content.ts';
import { topics } from '../../schemas/article.ts';
import { href } from '../../site/addresses.ts';
import { type ColumnarIndex, otherTopics, type PageFields } from '../index-format.ts';
import { collectDangerPhrases } from './danger-phrases.ts';
import { LARGE_SITE } from './large-site.ts';
import { toColumns, toLines, uniqueByStems } from './pack.ts';

type Article = CollectionEntry<'articles'>;
/** The index, with the classes of medicines, which sections.ts takes out of it. */
export type IndexData = ColumnarIndex & { medicines: string };

/** The page that lists every danger sign. */
const dangerPage = '/articles/safety/';

/** The pages that are neither articles nor plans, with the words by which they are found. */
const tools: PageFields[] = [
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

const plans: PageFields[] = quiz.patterns.map((pattern) => ({
  url: `/how-often/${pattern.id}/`,
  title: pattern.name,
  topic: otherTopics.plans,
  description: `“${pattern.words}”: ${pattern.start.words}.`,
  words: pattern.id,
}));

/** An article; on a large site without its description. */
const articlePage = ({ id, data }: Article, isLean: boolean): PageFields => ({
  url: `/articles/${id}/`,
  title: data.title,
  topic: topics[data.topic],
  description: isLean ? '' : data.description,
  words: [...(isLean ? [] : [id.replaceAll('-', ' ')]), ...data.searchWords].join(' '),
});

const listPages = (articles: Article[]): PageFields[] =>
  [...articles.map((article) => articlePage(article, articles.length >= LARGE_SITE)), ...tools, ...plans].map(
    (page) => ({ ...page, url: href(page.url) }),
  );

/** The index without what sections.ts adds: sections or what a large site has in their place, the claims and the near words. */
export function createIndexData(articles: Article[]): IndexData {
  const pages = listPages(articles);
  // In this order the parts compress best.
  return {
    words: '',
    headings: pages.map(() => []),
    docs: toColumns(pages),
    dangerPage: href(dangerPage),
    synonyms: toLines(synonyms.map(({ site, readers }) => [site, uniqueByStems(readers)])),
    danger: toLines(Object.entries(collectDangerPhrases(quiz.gates))),
    places: '',
    claims: 0,
    commonStems: '',
    bodyWords: '',
    near: '',
    medicines: toLines(medicines.stems.map(({ site, ends }) => [site, ends])),
  };
}
