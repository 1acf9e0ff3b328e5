import { createHash } from 'node:crypto';

/** The styles and scripts that pages may run, each as a policy names it. */
export interface Needs {
  styles: Set<string>;
  scripts: Set<string>;
}

/** The pages that run WebAssembly: the full-text search. */
const wasmPages = ['/search/'];
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const isCode = (attributes: string) => !/type="application\//.test(attributes);

/**
 * What one built page needs.
 * @param path from the site's root, such as "/quiz/"
 */
export function needsOf(path: string, html: string): Needs {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].filter(([, attributes = '']) =>
    isCode(attributes),
  );
  return {
    styles: new Set([...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, text = '']) => hashOf(text))),
    // Scripts within a page load files too.
    scripts: new Set([
      ...scripts.flatMap(([, , text]) => ["'self'", ...(text ? [hashOf(text)] : [])]),
      ...(wasmPages.includes(path) ? ["'wasm-unsafe-eval'"] : []),
    ]),
  };
}

/** What several pages need together. */
export const together = (all: Needs[]): Needs => ({
  styles: new Set(all.flatMap(({ styles }) => [...styles])),
  scripts: new Set(all.flatMap(({ scripts }) => [...scripts])),
});

/** The Content-Security-Policy that allows these needs and nothing else. */
export const policyFor = ({ styles, scripts }: Needs): string =>
  [
    "default-src 'none'",
    `script-src ${[...scripts].join(' ') || "'none'"}`,
    ['style-src', ...styles].join(' '),
    "connect-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
  ].join('; ');
