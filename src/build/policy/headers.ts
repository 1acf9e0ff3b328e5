import { type Needs, policyFor, together } from './policy.ts';

/** Headers for every file. */
const always = {
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** Headers for the files whose addresses a pattern matches. */
interface Rule {
  pattern: string;
  headers: Record<string, string>;
}

/**
 * The rules of a _headers file, as Netlify and Cloudflare Pages read it. No two patterns set the same header on one address:
 * such hosts would join the two.
 * @param pages what each page needs, by its path from the site's root
 */
export function rulesFor(pages: Map<string, Needs>): Rule[] {
  const groups = Map.groupBy(pages, ([path]) =>
    /^\/[^/]*\/./.test(path) || path.endsWith('/') ? path.replace(/^(\/[^/]*\/).*/, '$1') : path,
  );
  return [
    { pattern: '/*', headers: always },
    // Addresses that change with what they lead to: by a digest in the name, or behind the icons' "?v=".
    ...['/_astro/*', '/icon.svg', '/icons/*'].map((pattern) => ({ pattern, headers: immutable })),
    ...[...groups].map(([group, members]) => ({
      pattern: group === '/' || !group.endsWith('/') ? group : `${group}*`,
      headers: {
        'Content-Security-Policy': `${policyFor(together(members.map(([, needs]) => needs)))}; frame-ancestors 'none'`,
        'Cache-Control': 'public, max-age=0, must-revalidate',
      },
    })),
  ];
}

/**
 * The text of the _headers file.
 * @param base the site's base path, without its last slash
 */
export const headersFile = (rules: Rule[], base: string): string =>
  rules
    .map(({ pattern, headers }) =>
      [base + pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
