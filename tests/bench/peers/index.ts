import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setAside } from '../support/aside.ts';
import { install } from '../support/install.ts';
import { type Cost, measured, sum } from '../support/run.ts';
import { front, type Words } from './words.ts';

/** Another site builder, set up as its own starter sets it up, with the same words. */
export interface Peer {
  name: string;
  folder: string;
  /** Where its words lie, within its folder, and how the names of their files end. */
  words: string;
  ending: '.md' | '.mdx';
  /** The text of a page's file. */
  text(page: Words): string;
  /** What builds it, one after the other, each run by this same Node in its folder. The site comes out in dist. */
  steps: string[][];
  /** What a build leaves behind for the next one to be faster. */
  caches: string[];
}

const astroCaches = ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'];
const astroBuild = ['node_modules/astro/bin/astro.mjs', 'build'];
const pagefind = ['node_modules/pagefind/lib/runner/bin.cjs', '--site', 'dist'];

const starlight: Peer = {
  name: 'Starlight',
  folder: join(import.meta.dirname, 'starlight'),
  words: 'src/content/docs',
  ending: '.md',
  text: ({ title, description, markdown }) => front({ title, description }) + markdown,
  steps: [astroBuild],
  caches: astroCaches,
};

const eleventy: Peer = {
  name: 'Eleventy',
  folder: join(import.meta.dirname, 'eleventy'),
  words: 'content/words',
  ending: '.md',
  text({ path, title, description, topic, published, markdown }) {
    const article = path.startsWith('/articles/');
    const own = article
      ? { layout: 'layouts/post.njk', tags: ['posts', topic] }
      : { layout: 'layouts/base.njk', eleventyNavigation: { key: title, order: 3 } };
    const head = front({ title, description, permalink: path, date: published, ...own });
    // Braces of BibTeX would be taken for Nunjucks's.
    const words = /\{[{%#]/.test(markdown) ? `{% raw %}${markdown}{% endraw %}` : markdown;
    return head + (article ? '' : `# ${title}\n\n`) + words;
  },
  steps: [['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'], pagefind],
  caches: ['dist', '.cache'],
};

const plainAstro: Peer = {
  name: 'Astro with MDX',
  folder: join(import.meta.dirname, 'astro-mdx'),
  words: 'words',
  ending: '.mdx',
  text: ({ title, description, mdx = '' }) => front({ title, description }) + mdx,
  steps: [astroBuild, pagefind],
  caches: astroCaches,
};

/** The peers of the benches. */
export const peers = { starlight, eleventy, plainAstro };

/** The file of a peer that holds the words of a path. */
export const fileOf = ({ folder, words, ending }: Peer, path: string): string =>
  join(folder, words, path.slice(1, -1) + ending);

/** Takes away a peer's last words and writes these. */
export function writeWords(peer: Peer, pages: Words[]): void {
  const folder = join(peer.folder, peer.words);
  // Starlight's home page is its own, and stays.
  for (const name of globSync('*', { cwd: folder, exclude: ['index.mdx'] }))
    rmSync(join(folder, name), { recursive: true });
  for (const page of pages) {
    const file = fileOf(peer, page.path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, peer.text(page));
  }
}

/** Installs a peer where need be, and builds its site with these words. @returns the site's folder */
export async function buildWithWords(peer: Peer, pages: Words[]): Promise<string> {
  install(peer.folder);
  writeWords(peer, pages);
  await buildPeer(peer, false);
  return join(peer.folder, 'dist');
}

/**
 * Builds a peer's site.
 * @param kept whether the last build's caches stay
 * @throws when a step fails
 */
export async function buildPeer(peer: Peer, kept: boolean): Promise<Cost> {
  // The last site goes either way: not every builder empties its folder, and what is left over would be counted.
  for (const cache of kept ? ['dist'] : peer.caches) setAside(join(peer.folder, cache));
  const costs: Cost[] = [];
  for (const step of peer.steps) costs.push(await measured(step, peer.folder));
  return sum(costs);
}
