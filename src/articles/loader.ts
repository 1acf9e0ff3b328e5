import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { parse } from 'yaml';
import { findClaimIds, parseMdx, splitFrontMatter } from './article-file.ts';

/** A loader's context, with what Astro knows of each kind of file; its types leave that out. */
type Context = LoaderContext & { entryTypes: Map<string, { getEntryInfo: typeof readEntry }> };

/**
 * Reads an article's file as validation does. Astro's own reader of front matter follows an older YAML,
 * which makes a Date of 2026-11-24.
 * @returns its fields, unchecked, with the ids of the claims that its text makes, and its text
 * @throws when the file has no front matter, that is no YAML, or the text no MDX
 */
export async function readEntry({ contents }: { contents: string }) {
  const parts = splitFrontMatter(contents);
  if (!parts) throw new Error('The file has no front matter.');
  const claims = findClaimIds(parseMdx(parts.body));
  return { data: { ...parse(parts.front), claims }, body: parts.body, slug: undefined, rawData: parts.front };
}

/**
 * Astro's own loader of files, told that they are no modules and that it need not keep their texts:
 * the bundler never sees those. Astro keeps what an entry holds until its file changes, so a build with a cache parses
 * only what was edited. A text is read and compiled where it is shown.
 */
export const texts = (options: Parameters<typeof glob>[0]): Loader => {
  const files = glob({ ...options, retainBody: false });
  const entryTypes: Context['entryTypes'] = new Map([['.mdx', { getEntryInfo: readEntry }]]);
  return { ...files, load: (context) => files.load({ ...context, entryTypes } as Context) };
};
