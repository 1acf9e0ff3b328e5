import { hash } from 'node:crypto';

/** Pages, whose addresses end in a slash: no feeds, twins or other files, and no search for what somebody typed. */
const pages = (base: string) => ({
  and: [{ href_matches: [`${base}/`, `${base}/*/`] }, { not: { href_matches: `${base}/*\\?(.+)` } }],
});

/**
 * The rules by which browsers fetch a next page ahead, when a reader points at its link or begins to tap it. A header names
 * them, because a page's policy allows no such rules within it. Browsers fetch nothing ahead when asked to save data.
 * @param base the site's base path, without its last slash
 * @returns their file: its path from the site's root, named by what it says, and its text
 */
export function aheadRules(base: string): { path: string; text: string } {
  const rule = [{ where: pages(base), eagerness: 'moderate' }];
  const text = JSON.stringify({ prefetch: rule, prerender: rule });
  return { path: `/_astro/ahead.${hash('sha256', text).slice(0, 8)}.speculationrules`, text };
}
