import { getRssString } from '@astrojs/rss';
import { type Article, topics } from '../../schemas/article.ts';
import { isoDay, site } from '../../site.ts';
import { plainHtml } from './plain-html.ts';

/** How many articles the feed carries, so that a site of many keeps a feed that readers can load. */
const most = 50;

/** An article of the feed. */
interface Item {
  /** Of its page. */
  address: string;
  article: Article;
  /** Gives its text as plain HTML. */
  read: () => Promise<string>;
}

/**
 * The feed: whole articles, the one reviewed last first, those of one day as they come.
 * @param home the home page's address
 */
export async function rss(home: string, items: Item[]): Promise<string> {
  const newest = items.toSorted((a, b) => b.article.reviewed.getTime() - a.article.reviewed.getTime());
  return getRssString({
    title: site.name,
    description: site.promise,
    site: home,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: [
      `<language>${site.language}</language>`,
      `<atom:link href="${home}rss.xml" rel="self" type="application/rss+xml"/>`,
    ].join(''),
    items: await Promise.all(
      newest.slice(0, most).map(async ({ address, article, read }) => ({
        title: article.title,
        link: address,
        description: article.description,
        categories: [topics[article.topic]],
        pubDate: article.published,
        customData: `<atom:updated>${isoDay(article.reviewed)}T00:00:00Z</atom:updated>`,
        content: plainHtml((await read()).replace(/<h1>.*?<\/h1>/, ''), address),
      })),
    ),
  });
}
