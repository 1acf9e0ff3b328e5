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

/** Makes an article's Markdown version of its HTML. @param address the address of its page */
type MakeMarkdown = (html: string, address: string) => string;

/**
 * Creates what keeps Markdown versions between builds, since making one takes far longer than telling that its article is the
 * same.
 * @param file where they are kept
 */
function createMarkdownCache(root: string, file: string) {
  const code = digestCode(root);
  /** Each version with the digest of the HTML that it was made from, by address. */
  type Kept = Map<string, { digest: string; markdown: string }>;
  const before = readCache<Kept>(file, code);
  const kept: Kept = new Map();
  const makeMarkdown: MakeMarkdown = (html, address) => {
    const digest = hash('sha256', html);
    const last = before?.get(address);
    const markdown = last?.digest === digest ? last.markdown : articleMarkdown(html, address);
    kept.set(address, { digest, markdown });
    return markdown;
  };
  return { makeMarkdown, write: () => writeCache(file, code, kept) };
}

/**
 * Lists the functions that make each file, by its path from the home page.
 * @param readPage returns the HTML of the page at a path
 */
function listFiles(
  root: string,
  home: string,
  makeMarkdown: MakeMarkdown,
  readPage: (path: string) => Promise<string>,
): Map<string, () => Promise<string>> {
  const items = listPublished(root).map(({ slug, data }) => {
    const path = `articles/${slug}`;
    return { path, data, address: `${home}${path}/`, read: async () => articleHtml(await readPage(`${path}/`)) };
  });
  return new Map([
    ...items.map(({ path, address, read }) => [`${path}.md`, async () => makeMarkdown(await read(), address)] as const),
    ['rss.xml', () => formatRss(home, items)],
    ['feed.css', async () => styles.map((file) => readFileSync(join(root, 'src/styles', file), 'utf8')).join('')],
  ]);
}

/**
 * Writes the feed and each article's Markdown version from the built pages. This runs while Pagefind indexes in its own
 * process: as routes of Astro they took a seventh of a build.
 * @param root the project's folder
 * @param home the home page's address
 */
export function feeds(root: string, home: string): AstroIntegration {
  let cacheFile = '';
  return {
    name: 'feeds',
    hooks: {
      'astro:config:setup': ({ config }) => {
        cacheFile = fileURLToPath(new URL('markdown', config.cacheDir));
      },
      'astro:build:done': async ({ dir }) => {
        const readPage = async (path: string) => readFileSync(new URL(`${path}index.html`, dir), 'utf8');
        const { makeMarkdown, write } = createMarkdownCache(root, cacheFile);
        const files = listFiles(root, home, makeMarkdown, readPage);
        for (const [path, make] of files) writeFileSync(new URL(path, dir), await make());
        write();
      },
      'astro:server:setup': ({ server }) => {
        serveInDev(server, 'text/plain; charset=utf-8', (path, origin) => {
          const readPage = (page: string) =>
            fetch(origin + new URL(home).pathname + page).then((response) => response.text());
          return /\.(md|xml)$/.test(path) ? listFiles(root, home, articleMarkdown, readPage).get(path)?.() : undefined;
        });
      },
    },
  };
}
