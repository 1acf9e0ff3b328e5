import { satteriHeadingIdsPlugin as headingIds, type SatteriAstroData } from '@astrojs/markdown-satteri';
import type { MarkdownHeading } from 'astro';
import * as runtime from 'astro/jsx-runtime';
import { type AstroComponentFactory, createComponent, renderJSX, renderTemplate } from 'astro/runtime/server/index.js';
import { mdxToJs } from 'satteri';
import { basePath } from '../site/addresses.ts';
import { baseLinks } from './base-links.ts';
import { tables } from './tables.ts';

/** An article's text, ready to show. */
export interface Text {
  /** Takes the components that stand for tags of the text. */
  Content: AstroComponentFactory;
  headings: MarkdownHeading[];
}

/** Markdown's own elements that src/components/in-articles.ts replaces. The rest may become plain HTML at once. */
const replaced = ['table'];

/**
 * Compiles an article's MDX and runs it. Astro's own way makes a module of every article and bundles them all,
 * which took a third of the time of a build of 1,000.
 * @throws when the text is not MDX
 */
export async function compile(mdx: string): Promise<Text> {
  const astro: SatteriAstroData = {
    frontmatter: {},
    headings: [],
    localImagePaths: new Set(),
    remoteImagePaths: new Set(),
  };
  const { code } = await mdxToJs(mdx, {
    outputFormat: 'function-body',
    elementAttributeNameCase: 'html',
    optimizeStatic: { component: 'Fragment', prop: 'set:html', ignoreElements: replaced },
    features: { smartPunctuation: true },
    mdastPlugins: [baseLinks(basePath)],
    hastPlugins: [headingIds(), tables()],
    data: { astro },
  });
  const { default: run } = new Function(code)(runtime);
  const Content = createComponent((result, { components }) => {
    const tree = run({ components: { Fragment: runtime.Fragment, ...components } });
    return renderTemplate`${renderJSX(result, tree)}`;
  });
  return { Content, headings: astro.headings };
}
