import { createHash } from 'node:crypto';

/** What pages need to run, beyond the files that every page may load. */
export interface Needs {
  /** Hashes of inline styles and scripts, as a policy names them. */
  styles: Set<string>;
  scripts: Set<string>;
  /** Whether any script runs. */
  scripted: boolean;
  /** Whether WebAssembly runs: the full-text search. */
  wasm: boolean;
}

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
    scripts: new Set(scripts.filter(([, , text]) => text).map(([, , text = '']) => hashOf(text))),
    scripted: scripts.length > 0,
    wasm: wasmPages.includes(path),
  };
}

/** What several pages need together. */
export const together = (all: Needs[]): Needs => ({
  styles: new Set(all.flatMap(({ styles }) => [...styles])),
  scripts: new Set(all.flatMap(({ scripts }) => [...scripts])),
  scripted: all.some(({ scripted }) => scripted),
  wasm: all.some(({ wasm }) => wasm),
});

/** The Content-Security-Policy that allows these needs and nothing else. */
export const policyFor = ({ styles, scripts, scripted, wasm }: Needs): string =>
  [
    "default-src 'none'",
    scripted
      ? ["script-src 'self'", ...scripts, ...(wasm ? ["'wasm-unsafe-eval'"] : [])].join(' ')
      : "script-src 'none'",
    ['style-src', ...styles].join(' '),
    "connect-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
  ].join('; ');
