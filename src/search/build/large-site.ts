import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listPublished } from '../../data/parsed-content.ts';
import { compareArticles, splitFrontMatter } from '../../schemas/article.ts';
import { type ColumnarIndex, fromColumns } from '../index-format.ts';
import { collectVocabulary, isStopWord, stem, tokenize } from '../words.ts';
import { packWords, uniqueByStems } from './pack.ts';

/**
 * From so many articles on, the index has titles and search words alone, since the sections of ten articles are 6 kB. The rest
 * is Pagefind's full text, which is not asked for words that most articles contain.
 */
export const LARGE_SITE = 60;

/** The MDX of each published article, if they are many. */
export function readManyBodies(root: string): string[] {
  const articles = listPublished();
  if (articles.length < LARGE_SITE) return [];
  return articles
    .sort((a, b) => compareArticles(a.data, b.data))
    .map(({ slug }) => splitFrontMatter(readFileSync(join(root, `content/articles/${slug}.mdx`), 'utf8'))?.body ?? '');
}

/** An article's text without tags and addresses. */
const plainText = (mdx: string): string => mdx.replace(/<[^>]+>|\]\([^)]*\)/g, ' ');

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
 * @param bodies the MDX of its articles
 * @param index the index without it
 */
export function describeTexts(
  bodies: string[],
  index: ColumnarIndex,
): Pick<ColumnarIndex, 'bodyWords' | 'commonStems'> {
  const { site, readers } = collectVocabulary(fromColumns(index));
  const known = new Set([...site, ...readers].map(stem));
  const texts = bodies.map((mdx) => [...new Set(tokenize(plainText(mdx)))]);
  const bodyWords = [...new Set(texts.flat())].filter(
    (word) => /^\p{L}{4,}$/u.test(word) && !isStopWord(word) && !known.has(stem(word)),
  );
  return { bodyWords: packWords(uniqueByStems(bodyWords)), commonStems: commonStems(texts).join(' ') };
}
