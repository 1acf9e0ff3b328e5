import { root } from 'astro:config/server';
import type { CollectionEntry } from 'astro:content';
import { readFileSync } from 'node:fs';
import { satteriHeadingIdsPlugin as headingIds, type SatteriAstroData } from '@astrojs/markdown-satteri';
import { mdxToJs } from 'satteri';
import { createMdxComponent } from '../astro-internals/mdx-component.ts';
import { splitFrontMatter } from '../schemas/article.ts';
import { basePath } from '../site/addresses.ts';
import { accessibleTables, addBasePath } from './markdown-plugins.ts';

/** An article's MDX. It is read from the file because the content store has no texts: see articleLoader. */
export const readBody = ({ filePath = '' }: CollectionEntry<'articles'>): string =>
  splitFrontMatter(readFileSync(new URL(filePath, root), 'utf8'))?.body ?? '';

/** Elements of Markdown that components replace: see src/pages/articles/[slug].astro. All others become static HTML. */
const replacedElements = ['table'];

/**
 * Compiles MDX and makes a component of it. Astro's own way makes a module of every article and bundles them all, which
 * took a third of the time of a build of 1,000 articles.
 * @throws when the text is not MDX
 */
export async function compileMdx(mdx: string) {
  const astro: SatteriAstroData = {
    frontmatter: {},
    headings: [],
    localImagePaths: new Set(),
    remoteImagePaths: new Set(),
  };
  const { code } = await mdxToJs(mdx, {
    outputFormat: 'function-body',
    elementAttributeNameCase: 'html',
    optimizeStatic: { component: 'Fragment', prop: 'set:html', ignoreElements: replacedElements },
    features: { smartPunctuation: true },
    mdastPlugins: [addBasePath(basePath)],
    hastPlugins: [headingIds(), accessibleTables()],
    data: { astro },
  });
  return { Content: createMdxComponent(code), headings: astro.headings };
}
