import type { CollectionEntry } from 'astro:content';
import { readBody } from '../../articles/compile.ts';
import { medicines, quiz, synonyms } from '../../data/content.ts';
import { topics } from '../../schemas/article.ts';
import { href } from '../../site/addresses.ts';
import { type ColumnarIndex, fromColumns, otherTopics, type PageFields } from '../index-format.ts';
import { collectVocabulary, isStopWord, stem, tokenize } from '../words.ts';
import { collectDangerPhrases } from './danger-phrases.ts';
import { packWords, toColumns, toLines, uniqueByStems } from './pack.ts';

type Article = CollectionEntry<'articles'>;
/** The index, with the classes of medicines, which sections.ts takes out of it. */
export type IndexData = ColumnarIndex & { medicines: string };

/** The page that lists every danger sign. */
const dangerPage = '/articles/safety/';

/**
 * From so many articles on, the index has titles and search words alone, since the sections of ten articles are 6 kB. The rest
 * is Pagefind's full text, which is not asked for words that most articles contain.
 */
const LARGE_SITE = 60;

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

/** An article's text without tags and addresses. */
const plainText = (article: Article): string => readBody(article).replace(/<[^>]+>|\]\([^)]*\)/g, ' ');

/**
 * The stems that more than half of some texts contain, the most common first.
 * @param texts the words of each, without repeats
 */
function commonStems(texts: string[][]): string[] {
  // Most texts share most of their words.
  const stems = new Map([...new Set(texts.flat())].map((word) => [word, stem(word)]));
  const counts = new Map<string, number>();
  for (const words of texts)
    for (const each of new Set(words.map((word) => stems.get(word) ?? '')))
      counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > texts.length / 2)
    .sort(([, a], [, b]) => b - a)
    .map(([each]) => each);
}

/**
 * What a large site's index has in place of its texts.
 * @param index the index without it
 */
function describeTexts(articles: Article[], index: ColumnarIndex): Pick<ColumnarIndex, 'bodyWords' | 'commonStems'> {
  const { site, readers } = collectVocabulary(fromColumns(index));
  const known = new Set([...site, ...readers].map(stem));
  const texts = articles.map((article) => [...new Set(tokenize(plainText(article)))]);
  const bodyWords = [...new Set(texts.flat())].filter(
    (word) => /^\p{L}{4,}$/u.test(word) && !isStopWord(word) && !known.has(stem(word)),
  );
  return { bodyWords: packWords(uniqueByStems(bodyWords)), commonStems: commonStems(texts).join(' ') };
}

/** The index without what only the built pages tell, which sections.ts adds: their sections, the claims and the near words. */
export function createIndexData(articles: Article[]): IndexData {
  const pages = listPages(articles);
  // In this order the parts compress best.
  const index: IndexData = {
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
  return articles.length >= LARGE_SITE ? { ...index, ...describeTexts(articles, index) } : index;
}
