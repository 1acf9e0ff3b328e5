import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { front, type Words } from './words.ts';

/** Another site builder, set up as its own starter sets it up, with the same words. */
export interface Peer {
  name: string;
  folder: string;
  /** Takes away the last words and writes these. */
  write(words: Words[]): void;
  /** What builds it, one after the other, each run by this same Node in its folder. The site comes out in dist. */
  steps: string[][];
  /** What a build leaves behind for the next one to be faster. */
  caches: string[];
}

const peer = (name: string) => join(import.meta.dirname, name);

function put(folder: string, file: string, text: string) {
  const whole = join(peer(folder), file);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, text);
}

const astroCaches = ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'];
const astroBuild = ['node_modules/astro/bin/astro.mjs', 'build'];
const pagefind = ['node_modules/pagefind/lib/runner/bin.cjs', '--site', 'dist'];
const fileOf = (path: string) => path.slice(1, -1);

const starlight: Peer = {
  name: 'Starlight',
  folder: peer('starlight'),
  steps: [astroBuild],
  caches: astroCaches,
  write(words) {
    const docs = join(peer('starlight'), 'src/content/docs');
    for (const name of readdirSync(docs)) if (name !== 'index.mdx') rmSync(join(docs, name), { recursive: true });
    for (const { path, title, description, markdown } of words)
      put('starlight', `src/content/docs/${fileOf(path)}.md`, front({ title, description }) + markdown);
  },
};

const eleventy: Peer = {
  name: 'Eleventy',
  folder: peer('eleventy'),
  steps: [['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'], pagefind],
  caches: ['dist', '.cache'],
  write(words) {
    rmSync(join(peer('eleventy'), 'content/words'), { recursive: true, force: true });
    for (const { path, title, description, topic, published, markdown } of words) {
      const article = path.startsWith('/articles/');
      const own = article
        ? { layout: 'layouts/post.njk', tags: ['posts', topic] }
        : { layout: 'layouts/base.njk', eleventyNavigation: { key: title, order: 3 } };
      const head = front({ title, description, permalink: path, date: published, ...own });
      put('eleventy', `content/words/${fileOf(path)}.md`, head + (article ? '' : `# ${title}\n\n`) + markdown);
    }
  },
};

const plainAstro: Peer = {
  name: 'Astro with MDX',
  folder: peer('astro-mdx'),
  steps: [astroBuild, pagefind],
  caches: astroCaches,
  write(words) {
    rmSync(join(peer('astro-mdx'), 'words'), { recursive: true, force: true });
    for (const { path, title, description, mdx } of words)
      if (mdx) put('astro-mdx', `words/${fileOf(path)}.mdx`, front({ title, description }) + mdx);
  },
};

/** The peers of the benches. */
export const peers = { starlight, eleventy, plainAstro };
