import { hash } from 'node:crypto';

/** The styles and scripts that pages may run, each as a policy names it. */
export interface Needs {
  styles: Set<string>;
  scripts: Set<string>;
}

const hashOf = (text: string) => `'sha256-${hash('sha256', text, 'base64')}'`;

/**
 * What one built page needs.
 * @param path from the site's root, such as "/quiz/"
 */
export function needsOf(path: string, html: string): Needs {
  // Data stands in script tags too, with a type of its own.
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].filter(
    ([, attributes]) => !attributes?.includes('type="application/'),
  );
  return {
    styles: new Set([...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, text = '']) => hashOf(text))),
    // Scripts within a page load files too.
    scripts: new Set([
      ...scripts.flatMap(([, , text]) => ["'self'", ...(text ? [hashOf(text)] : [])]),
      // The full-text search is WebAssembly.
      ...(path === '/search/' ? ["'wasm-unsafe-eval'"] : []),
    ]),
  };
}

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
