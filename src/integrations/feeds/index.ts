import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import { listPublished } from '../../validation/content-files.ts';
import { serveInDev } from '../serve-in-dev.ts';
import { twin } from './markdown.ts';
import { plainArticle } from './plain.ts';
import { rss } from './rss.ts';

/** What makes the feed readable in a browser. */
const styles = ['tokens.css', 'feed.css'];

/**
 * What programs read, made from the pages that people read: each article's twin in Markdown, and the feed.
 * Made last, while Pagefind has the other half of the machine: as pages of their own they took a seventh of a build.
 * @param root the project's folder
 * @param home the home page's address
 */
export function feeds(root: string, home: string): AstroIntegration {
  /** How each file is made, by its path from the home page. @param read gives the HTML of the page at a path */
  const files = (read: (path: string) => Promise<string>) => {
    const items = listPublished(root).map(({ slug, article }) => {
      const path = `articles/${slug}`;
      return { path, article, address: `${home}${path}/`, read: async () => plainArticle(await read(`${path}/`)) };
    });
    return new Map<string, () => Promise<string>>([
      ...items.map(({ path, address, read }) => [`${path}.md`, async () => twin(await read(), address)] as const),
      ['rss.xml', () => rss(home, items)],
      ['feed.css', async () => styles.map((file) => readFileSync(join(root, 'src/styles', file), 'utf8')).join('')],
    ]);
  };
  return {
    name: 'feeds',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        // Whole files at once are quickest; between them others have their turn, Pagefind's answers among them.
        const read = async (path: string) => readFileSync(new URL(`${path}index.html`, dir), 'utf8');
        for (const [path, make] of files(read)) {
          writeFileSync(new URL(path, dir), await make());
          await turn();
        }
      },
      'astro:server:setup': ({ server }) => {
        serveInDev(server, 'text/plain; charset=utf-8', (path, origin) => {
          const read = (page: string) => fetch(origin + new URL(home).pathname + page).then((answer) => answer.text());
          return /\.(md|xml)$/.test(path) ? files(read).get(path)?.() : undefined;
        });
      },
    },
  };
}
