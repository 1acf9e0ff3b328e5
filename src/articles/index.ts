import { type CollectionEntry, getCollection } from 'astro:content';
import { ledger } from '../data/content.ts';
import { laterOrLastGood } from '../data/last-good.ts';
import { topics } from '../schemas/article.ts';
import { bodyOf } from './body.ts';
import { compile, type Text } from './compile.ts';
import { gatherReferences } from './references.ts';

const topicOrder = Object.keys(topics);

/** Every article that readers may see, by topic and then by its order there; drafts only while developing. */
export async function publishedArticles(): Promise<CollectionEntry<'articles'>[]> {
  const articles = await getCollection('articles', ({ data }) => SHOW_DRAFTS || !data.draft);
  return articles.sort(
    (a, b) => topicOrder.indexOf(a.data.topic) - topicOrder.indexOf(b.data.topic) || a.data.order - b.data.order,
  );
}

/** The most articles that one list shows, and the most from one topic when there are more in all. */
export const most = { list: 50, ofTopic: 10 } as const;

/** Articles in groups, one for each topic that has any, in the order in which they come. */
export const byTopic = (articles: CollectionEntry<'articles'>[]) =>
  [...Map.groupBy(articles, ({ data }) => data.topic)].map(([topic, articles]) => ({
    topic,
    name: topics[topic],
    articles,
  }));

const texts = new Map<string, Promise<Text>>();

/** An article's text, compiled once however many pages show it. */
export function textOf(article: CollectionEntry<'articles'>): Promise<Text> {
  const key = `${article.id} ${article.digest}`;
  const text = texts.get(key) ?? compile(bodyOf(article));
  texts.set(key, text);
  return text;
}

/** The ledger's claims that readers meet, each with the articles that make it: what a draft alone claims is not said yet. */
export async function claimsMade() {
  const articles = (await publishedArticles()).map((article) => ({ article, ids: new Set(article.data.claims) }));
  return (await ledger()).claims.flatMap((claim) => {
    const saidIn = articles.flatMap(({ article, ids }) => (ids.has(claim.id) ? [article] : []));
    return saidIn.length ? [{ ...claim, saidIn }] : [];
  });
}

/**
 * An article's text, and what it cites.
 * @throws when it makes a claim that is not in content/claims.yaml
 */
export async function readArticle(article: CollectionEntry<'articles'>) {
  const { claims, sources } = await ledger();
  return laterOrLastGood(article.id, async () => {
    const references = gatherReferences(article.data.claims, claims, sources);
    return { ...(await textOf(article)), references };
  });
}
