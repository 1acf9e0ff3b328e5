/**
 * The ids of the claims that an article makes, in order of use, with repeats. A claim in a comment is not made.
 * The guard reads the same tags with their lines, and checks them; this is quick enough for the ledger to read every article.
 */
export const claimsIn = (mdx: string): string[] =>
  [...mdx.replace(/\{\/\*[\s\S]*?\*\/\}/g, '').matchAll(/<Claim\b[^>]*?\bid=(["'])(.+?)\1/g)].map(
    ([, , id = '']) => id,
  );
