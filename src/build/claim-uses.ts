import { defineMdastPlugin } from 'satteri';

/**
 * Writes the ids of an article's <Claim> tags, in order of use, into its front matter,
 * where render() hands them to the page as remarkPluginFrontmatter.claims.
 * It reads no ledger: the guard checks the ids, the page looks them up, so a cached article never holds a stale claim.
 */
export const claimUses = defineMdastPlugin({
  name: 'claim-uses',
  mdxJsxTextElement(node, context) {
    if (node.name !== 'Claim') return;
    const id = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === 'id')?.value;
    const frontmatter = (context.data as AstroData).astro?.frontmatter;
    if (typeof id !== 'string' || !frontmatter) return;
    frontmatter.claims = [...(frontmatter.claims ?? []), id];
  },
});

interface AstroData {
  astro?: { frontmatter: { claims?: string[] } };
}
