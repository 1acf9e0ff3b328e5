import rss from '@astrojs/rss';
import { absolute } from '../addresses.ts';
import { publishedArticles } from '../articles/index.ts';
import { articleHtml } from '../feeds/article-html.ts';
import { plainHtml } from '../feeds/plain-html.ts';
import { topics } from '../schemas/article.ts';
import { isoDay, site } from '../site.ts';

/** How many articles the feed carries, so that a site of many keeps a feed that readers can load. */
const most = 50;

/** The feed: whole articles, the one reviewed last first. */
export async function GET() {
  const articles = (await publishedArticles()).sort(
    (a, b) => b.data.reviewed.getTime() - a.data.reviewed.getTime() || a.id.localeCompare(b.id),
  );
  return rss({
    title: site.name,
    description: site.promise,
    site: absolute('/'),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: [
      `<language>${site.language}</language>`,
      `<atom:link href="${absolute('/rss.xml')}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
    items: await Promise.all(
      articles.slice(0, most).map(async (article) => ({
        title: article.data.title,
        link: absolute(`/articles/${article.id}/`),
        description: article.data.description,
        categories: [topics[article.data.topic]],
        pubDate: article.data.published,
        customData: `<atom:updated>${isoDay(article.data.reviewed)}T00:00:00Z</atom:updated>`,
        content: plainHtml(await articleHtml(article), absolute(`/articles/${article.id}/`)),
      })),
    ),
  });
}
