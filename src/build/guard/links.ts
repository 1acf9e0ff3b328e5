import type { Known } from './article.ts';

/** Pages that are not articles, which articles may link to. */
const otherPages = /^\/((quiz|evidence|articles|about|search|how-often)\/)?$/;

/**
 * What is wrong with a link, if anything.
 * @param slug the article that holds it
 */
export function linkProblem({ anchors, drafts, patterns }: Known, slug: string, url: string): string[] {
  if (/^https:\/\//.test(url) && URL.canParse(url)) return [];
  const [path = '', anchor] = url.split('#');
  const target = path === '' ? anchor && slug : /^\/articles\/([a-z0-9-]+)\/$/.exec(path)?.[1];
  const pattern = /^\/how-often\/([a-z0-9-]+)\/$/.exec(path)?.[1];
  if (!target)
    return otherPages.test(path) || (pattern && patterns.has(pattern))
      ? []
      : [`The link "${url}" leads nowhere. Write /articles/<slug>/, another page's path, or an https address.`];
  const sections = anchors.get(target);
  if (!sections)
    return [`The link "${url}" names no article. Use the name of a file in content/articles, without .mdx.`];
  if (drafts.has(target) && !drafts.has(slug))
    return [`The link "${url}" leads to a draft. Publish that article first, or remove the link.`];
  return anchor && !sections.includes(anchor)
    ? [`The link "${url}" names no heading of that article. Headings there: ${sections.join(', ')}.`]
    : [];
}
