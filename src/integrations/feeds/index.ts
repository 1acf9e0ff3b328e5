import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { digestCode, readCache, writeCache } from '../../validation/cache-file.ts';
import { listPublished } from '../../validation/content-files.ts';
import { serveInDev } from '../serve-in-dev.ts';
import { articleHtml, articleMarkdown } from './article-formats.ts';
import { formatRss } from './rss.ts';

/** The feed's style sheet, for readers who open it in a browser. */
const styles = ['tokens.css', 'feed.css'];

/** An article's Markdown version, and the digest of the HTML that it was made from. */
type Kept = Map<string, { digest: string; markdown: string }>;

/**
 * Writes the feed and each article's Markdown version from the built pages. This runs while Pagefind indexes in its own
 * process: as routes of Astro they took a seventh of a build.
 * @param root the project's folder
 * @param home the home page's address
 */
export function feeds(root: string, home: string): AstroIntegration {
  /**
   * The functions that make each file, by its path from the home page.
   * @param readPage returns the HTML of the page at a path
   */
  const listFiles = (readPage: (path: string) => Promise<string>) => {
    const items = listPublished(root).map(({ slug, data }) => {
      const path = `articles/${slug}`;
      return { path, data, address: `${home}${path}/`, read: async () => articleHtml(await readPage(`${path}/`)) };
    });
    return new Map<string, () => Promise<string>>([
      ...items.map(
        ({ path, address, read }) => [`${path}.md`, async () => makeMarkdown(await read(), address)] as const,
      ),
      ['rss.xml', () => formatRss(home, items)],
      ['feed.css', async () => styles.map((file) => readFileSync(join(root, 'src/styles', file), 'utf8')).join('')],
    ]);
  };
  let keptFile = '';
  // Making a version takes far longer than telling that the article is the same.
  let before: Kept = new Map();
  const kept: Kept = new Map();
  const makeMarkdown = (html: string, address: string): string => {
    const digest = hash('sha256', html);
    const last = before.get(address);
    const markdown = last?.digest === digest ? last.markdown : articleMarkdown(html, address);
    kept.set(address, { digest, markdown });
    return markdown;
  };
  return {
    name: 'feeds',
    hooks: {
      'astro:config:setup': ({ config }) => {
        keptFile = fileURLToPath(new URL('markdown', config.cacheDir));
      },
      'astro:build:done': async ({ dir }) => {
        const readPage = async (path: string) => readFileSync(new URL(`${path}index.html`, dir), 'utf8');
        const code = digestCode(root);
        before = readCache<Kept>(keptFile, code) ?? before;
        for (const [path, make] of listFiles(readPage)) writeFileSync(new URL(path, dir), await make());
        writeCache(keptFile, code, kept);
      },
      'astro:server:setup': ({ server }) => {
        serveInDev(server, 'text/plain; charset=utf-8', (path, origin) => {
          const readPage = (page: string) =>
            fetch(origin + new URL(home).pathname + page).then((response) => response.text());
          return /\.(md|xml)$/.test(path) ? listFiles(readPage).get(path)?.() : undefined;
        });
      },
    },
  };
}
