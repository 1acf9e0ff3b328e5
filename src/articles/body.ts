import { root } from 'astro:config/server';
import type { CollectionEntry } from 'astro:content';
import { readFileSync } from 'node:fs';
import { splitFrontMatter } from './article-file.ts';

/** An article's MDX, read where it is needed: in Astro's store of content, it would pass the bundler with each build. */
export const bodyOf = ({ filePath = '' }: CollectionEntry<'articles'>): string =>
  splitFrontMatter(readFileSync(new URL(filePath, root), 'utf8'))?.body ?? '';
