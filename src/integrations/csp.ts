// Gives every built page a Content-Security-Policy in a meta tag, so that it holds on any host. Each page's policy allows
// the scripts of that page only: Astro's own setting allows every page every script, and adds 500 bytes to each. Tags are
// found by regular expressions, because parsing each page takes 3 ms, which is 3 s more for 1,000 articles.
import { hash } from 'node:crypto';
import type { AstroIntegration } from 'astro';
import { rewritePages } from '../astro-internals/build.ts';

const charset = '<meta charset="utf-8">';
const styleTag = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
const scriptTag = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;

/**
 * The Content-Security-Policy integration.
 * @param onPageRendered is called with each page as it will be written, and its path
 */
export const csp = (onPageRendered: (path: string, html: string) => void): AstroIntegration =>
  rewritePages('csp', import.meta.filename, (path, page) => {
    const html = addCsp(path, page);
    onPageRendered(path, html);
    return html;
  });

/** @param path ends with the page's path from the site's root */
function addCsp(path: string, page: string): string {
  const html = mergeStyles(page);
  if (!html.includes(charset))
    throw new Error(`${path}: no ${charset} to put the policy after. Begin its head with one.`);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${formatCsp(path, html)}">`;
  return html.replace(charset, charset + meta);
}

/** Merges a page's style tags into the first: one hash in the policy instead of several, and better compression. */
function mergeStyles(html: string): string {
  const styles: string[] = [];
  const rest = html.replace(styleTag, (_, text: string) => (styles.push(text) === 1 ? '<style></style>' : ''));
  return rest.replace('<style></style>', () => `<style>${styles.join('').replaceAll('}\n', '}')}</style>`);
}

const hashSource = (text: string) => `'sha256-${hash('sha256', text, 'base64')}'`;

/** The policy of a page: what all pages may do, and its own styles and scripts by their hashes. */
function formatCsp(path: string, html: string): string {
  const styles = [...html.matchAll(styleTag)].map(([, text = '']) => hashSource(text));
  // A script tag of another type holds data.
  const tags = [...html.matchAll(scriptTag)].filter(([, attributes]) => !attributes?.includes('type="application/'));
  const scripts = [
    // Inline scripts import files too.
    ...tags.flatMap(([, , text]) => ["'self'", ...(text ? [hashSource(text)] : [])]),
    // Pagefind's search is WebAssembly.
    ...(path.endsWith('/search/') ? ["'wasm-unsafe-eval'"] : []),
  ];
  return [
    "default-src 'none'",
    ['script-src', ...new Set(scripts.length ? scripts : ["'none'"])].join(' '),
    ['style-src', ...new Set(styles)].join(' '),
    "connect-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}
