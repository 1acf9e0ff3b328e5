import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap, { type SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { articleSchema } from '../schemas/article.ts';
import { checkArticles } from './guard/read.ts';

/** When each article was last reviewed, by the end of its address. */
const reviewDates = (root: string): Map<string, string> =>
  new Map(
    checkArticles(root, articleSchema).flatMap(({ file, value }) =>
      value ? [[`/articles/${basename(file, '.mdx')}/`, value.reviewed.toISOString()]] : [],
    ),
  );

/** The sitemap: every page but the search, which shows nothing of its own; articles carry their review date. */
export const siteMap = (): AstroIntegration => ({
  name: 'site-map',
  hooks: {
    'astro:config:setup': ({ config, updateConfig }) => {
      const dates = reviewDates(fileURLToPath(config.root));
      const base = config.base.replace(/\/$/, '');
      const serialize = (item: SitemapItem): SitemapItem => {
        const lastmod = dates.get(new URL(item.url).pathname.slice(base.length));
        return lastmod ? { ...item, lastmod } : item;
      };
      const namespaces = { news: false, xhtml: false, image: false, video: false };
      updateConfig({
        integrations: [sitemap({ filter: (page) => !page.endsWith('/search/'), serialize, namespaces })],
      });
    },
  },
});
