import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedArticle } from '../../data/parsed-content.ts';
import { articleMarkdown } from './article-formats.ts';
import { formatRss } from './rss.ts';

/** The feed's style sheet, for readers who open it in a browser. */
const styles = ['tokens.css', 'feed.css'];

/**
 * Lists the functions that make each file, by its path from the home page.
 * @param readPage returns the HTML of the page at a path
 * @param makeMarkdown makes the Markdown version of the article at an address, whose page it reads if need be
 */
export function listFiles(
  root: string,
  home: string,
  published: PublishedArticle[],
  readPage: (path: string) => Promise<string>,
  makeMarkdown = async (address: string, read: () => Promise<string>) => articleMarkdown(await read(), address),
): Map<string, () => Promise<string>> {
  const items = published.map(({ slug, data }) => {
    const path = `articles/${slug}`;
    return { path, data, address: `${home}${path}/`, read: () => readPage(`${path}/`) };
  });
  return new Map([
    ...items.map(({ path, address, read }) => [`${path}.md`, () => makeMarkdown(address, read)] as const),
    ['rss.xml', () => formatRss(home, items)],
    ['feed.css', async () => styles.map((file) => readFileSync(join(root, 'src/styles', file), 'utf8')).join('')],
  ]);
}
