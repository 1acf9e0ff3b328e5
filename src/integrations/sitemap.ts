import sitemap, { type SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { listPublished } from '../validation/content-files.ts';

/**
 * The sitemap: every page but the search, which shows nothing of its own; articles carry their review date.
 * @param root the project's folder
 * @param base the site's base path, without its last slash
 */
export function siteMap(root: string, base: string): AstroIntegration {
  /** When each article was last reviewed, by its path. */
  let dates: Map<string, Date> | undefined;
  const serialize = (item: SitemapItem): SitemapItem => {
    dates ??= new Map(listPublished(root).map(({ slug, article }) => [`/articles/${slug}/`, article.reviewed]));
    const lastmod = dates.get(new URL(item.url).pathname.slice(base.length));
    return lastmod ? { ...item, lastmod: lastmod.toISOString() } : item;
  };
  const namespaces = { news: false, xhtml: false, image: false, video: false };
  return sitemap({ filter: (page) => !page.endsWith('/search/'), serialize, namespaces });
}
