import { type CollectionEntry, getCollection } from 'astro:content';
import { hash } from 'node:crypto';
import { keepLastGood, ledger } from '../data/content.ts';
import { iconAddress } from '../metadata/icon.ts';
import { compareArticles, isOverdue, topics } from '../schemas/article.ts';
import { repository } from '../site/addresses.ts';
import { compileMdx, readBody } from './compile.ts';
import { numberReferences } from './references.ts';

type ArticleEntry = CollectionEntry<'articles'>;

/** The most articles in one list. With more in all, each topic has pages of its own. */
export const MAX_LISTED = 50;
/** How many articles of a topic are listed where it has pages of its own. */
export const MAX_LISTED_OF_TOPIC = 10;

/**
 * The articles that readers may see, by topic and then by order. In dev, drafts too: listPublished of
 * src/data/parsed-content.ts, for integrations, has none.
 */
export async function publishedArticles(): Promise<ArticleEntry[]> {
  const articles = await getCollection('articles', ({ data }) => SHOW_DRAFTS || !data.draft);
  return articles.sort((a, b) => compareArticles(a.data, b.data));
}

/** Articles grouped by topic, in their order. */
export const groupByTopic = (articles: ArticleEntry[]) =>
  [...Map.groupBy(articles, ({ data }) => data.topic)].map(([topic, articles]) => ({
    topic,
    name: topics[topic],
    articles,
  }));

const compiled = new Map<string, ReturnType<typeof compileMdx>>();

/** Compiles an article, once however many pages show it: on a larger site none but its own does. */
export function compileArticle(article: ArticleEntry): ReturnType<typeof compileMdx> {
  const key = `${article.id} ${article.digest}`;
  const text = compiled.get(key) ?? compileMdx(readBody(article));
  if (compiled.size === MAX_LISTED) compiled.clear();
  compiled.set(key, text);
  return text;
}

/**
 * An article's compiled text and its references.
 * @throws when it makes a claim that is not in content/claims.yaml
 */
export async function readArticle(article: ArticleEntry) {
  const read = async () => {
    const references = numberReferences(article.data.claims);
    return { ...(await compileArticle(article)), references };
  };
  // A build that kept all of them for itself would hold 80 MB for 1,000 articles.
  return SHOW_DRAFTS ? keepLastGood(`article ${article.id}`, read) : read();
}

/** The claims that published articles make, each with these articles. */
export async function publishedClaims() {
  const articles = await publishedArticles();
  const saidIn = (id: string) => articles.filter(({ data }) => data.claims.includes(id));
  return ledger.claims.map((claim) => ({ ...claim, saidIn: saidIn(claim.id) })).filter(({ saidIn }) => saidIn.length);
}

/**
 * Creates the function that makes an article's cache key: a digest of everything that its page depends on except modules and
 * the YAML files that they import, which Astro watches itself. Any change of the icon changes every key.
 */
export function createCacheKeys() {
  const sharedKey = JSON.stringify([repository, iconAddress('/icon.svg')]);
  return (article: ArticleEntry, related: ArticleEntry[]): string => {
    const parts = [sharedKey, isOverdue(article.data), article.digest, ...related.map(({ id, digest }) => id + digest)];
    return hash('sha256', parts.join());
  };
}
