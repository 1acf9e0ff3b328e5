import astroSitemap, { type SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { listPublished } from '../data/parsed-content.ts';

/**
 * The sitemap with every page but the search page, which has no content of its own. Articles have their review date.
 * @param base the site's base path, without its last slash
 */
export function sitemap(base: string): AstroIntegration {
  let reviewDates: Map<string, Date> | undefined;
  const serialize = (item: SitemapItem): SitemapItem => {
    reviewDates ??= new Map(listPublished().map(({ slug, data }) => [`/articles/${slug}/`, data.reviewed]));
    const lastmod = reviewDates.get(new URL(item.url).pathname.slice(base.length));
    return lastmod ? { ...item, lastmod: lastmod.toISOString() } : item;
  };
  const namespaces = { news: false, xhtml: false, image: false, video: false };
  return astroSitemap({ filter: (page) => !page.endsWith('/search/'), serialize, namespaces });
}
