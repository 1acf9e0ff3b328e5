import type { Rules } from './rules.ts';

/**
 * The _headers file, as Netlify and Cloudflare Pages read it. Such hosts join what two patterns say of one header,
 * so how long to keep a file is said once for each entry of the site's root.
 */
export function headersFile({ base, ahead, entries, headers, types, forever, keep }: Rules): string {
  const rule = (pattern: string, lines: Record<string, string>) =>
    [base + pattern, ...Object.entries(lines).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  const kept = (path: string) =>
    rule(path.replace(/(?<=.)\/$/, '/*'), { 'Cache-Control': forever.includes(path) ? keep.forever : keep.anew });
  // The one type that no such host knows by itself.
  const typed = rule(ahead, { 'Content-Type': types['speculationrules'] ?? '' });
  return [rule('/*', headers), typed, ...entries.map(kept)].join('\n');
}
