/** Where a tag is no tag: in comments and in code. */
const untold = /\{\/\*[\s\S]*?\*\/\}|```[\s\S]*?```|`[^`\n]*`/g;

/**
 * The ids of the claims that an article makes, in order of use, with repeats.
 * The guard reads the same tags with their lines, and checks them; this is quick enough for the ledger to read every article.
 */
export const claimsIn = (mdx: string): string[] =>
  [...mdx.replace(untold, '').matchAll(/<Claim\b[^>]*?\bid=(["'])(.+?)\1/g)].map(([, , id = '']) => id);
