import sitemap, { type SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { published } from './published.ts';

/** When each article was last reviewed, by its path. */
const reviewDates = (root: string) =>
  new Map(published(root).map(({ slug, article }) => [`/articles/${slug}/`, article.reviewed.toISOString()]));

/**
 * The sitemap: every page but the search, which shows nothing of its own; articles carry their review date.
 * @param root the project's folder
 * @param base the site's base path, without its last slash
 */
export function siteMap(root: string, base: string): AstroIntegration {
  let dates: ReturnType<typeof reviewDates> | undefined;
  const serialize = (item: SitemapItem): SitemapItem => {
    dates ??= reviewDates(root);
    const lastmod = dates.get(new URL(item.url).pathname.slice(base.length));
    return lastmod ? { ...item, lastmod } : item;
  };
  const namespaces = { news: false, xhtml: false, image: false, video: false };
  return sitemap({ filter: (page) => !page.endsWith('/search/'), serialize, namespaces });
}
