import { glob, type Loader } from 'astro/loaders';
import { parse } from 'yaml';
import { withEntryType } from '../astro-internals/build.ts';
import { findClaimIds, parseMdx, splitFrontMatter } from './article-file.ts';

/**
 * Parses an article's file with the same YAML parser as validation. Astro's own follows YAML 1.1, which makes a Date of
 * 2026-11-24.
 * @returns its fields, not validated yet, with the ids of the claims that it makes, and its text
 * @throws when the file has no front matter, the front matter is not YAML, or the text is not MDX
 */
export async function readEntry({ contents }: { contents: string }) {
  const parts = splitFrontMatter(contents);
  if (!parts) throw new Error('The file has no front matter.');
  const claims = findClaimIds(parseMdx(parts.body));
  return { data: { ...parse(parts.front), claims }, body: parts.body, slug: undefined, rawData: parts.front };
}

/**
 * Astro's glob loader without the articles' texts. Astro keeps an entry until its file changes, so a build with a cache
 * parses only what was edited. Texts are read and compiled where they are shown, and never pass through the bundler.
 */
export const articleLoader = (options: Parameters<typeof glob>[0]): Loader =>
  withEntryType(glob({ ...options, retainBody: false }), '.mdx', readEntry);
