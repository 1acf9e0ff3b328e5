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

/**
 * The text of the _headers file, as Netlify and Cloudflare Pages read it. No two patterns set the same header on one
 * address: such hosts would join the two.
 * @param pages what each page needs, by its path from the site's root
 * @param base the site's base path, without its last slash
 */
export function headersFile(pages: Map<string, Needs>, base: string): string {
  // By pattern: one for each folder of the site's root, one for each page beside them.
  const groups = Map.groupBy(pages, ([path]) => path.replace(/^(\/[^/]*\/).*/, '$1*'));
  const rule = (pattern: string, headers: Record<string, string>) =>
    [base + pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  return [
    rule('/*', always),
    // Addresses that change with what they lead to: by a digest in the name, or behind the icons' "?v=".
    ...['/_astro/*', '/icon.svg', '/icons/*'].map((pattern) => rule(pattern, immutable)),
    ...[...groups].map(([pattern, members]) =>
      rule(pattern, {
        'Content-Security-Policy': `${policyFor(together(members.map(([, needs]) => needs)))}; frame-ancestors 'none'`,
        'Cache-Control': 'public, max-age=0, must-revalidate',
      }),
    ),
  ].join('\n');
}
