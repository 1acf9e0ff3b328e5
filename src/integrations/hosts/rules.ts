import { aheadRules } from './ahead.ts';

/** What a host sends with every answer. */
const headers = {
  // All else of a page's policy stands in the page; this alone may not.
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** The types of every kind of file of the site, by the end of its name: no host knows all of them. */
const types = {
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
  css: 'text/css',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  speculationrules: 'application/speculationrules+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  pagefind: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
};

/** Whether files of a type are text, which a host must say to be UTF-8. */
export const isText = (type: string): boolean =>
  /^text\/|javascript|json|xml|bibtex|research-info/.test(type) && type !== 'image/svg+xml';

/** A type as a host sends it. */
export const withCharset = (type: string): string => (isText(type) ? `${type}; charset=utf-8` : type);

/** All that a host's file is written from: one table, so that no two hosts can serve the site differently. */
export interface Rules {
  /** The name that readers' browsers ask for, such as "basalt.example". */
  host: string;
  /** The site's base path, without its last slash. */
  base: string;
  /** The path, from the site's root, of the rules for what browsers fetch ahead. */
  ahead: string;
  /** What lies at the site's root: "/about/" for a folder, "/rss.xml" for a file, "/" for the home page. */
  entries: string[];
  /** Sent with every answer, the 404 page's among them. */
  headers: Record<string, string>;
  types: Record<string, string>;
  /** Entries whose addresses change with what they lead to: by a digest in the name, or behind the icons' "?v=". */
  forever: string[];
  /** How long browsers keep those, and how long all else. */
  keep: { forever: string; anew: string };
}

/**
 * The rules of a built site.
 * @param home its home page's whole address, which ends in a slash
 * @param entries what lies at its root
 */
export function rulesOf(home: string, entries: string[]): Rules {
  const { hostname, pathname } = new URL(home);
  const base = pathname.replace(/\/$/, '');
  const ahead = aheadRules(base).path;
  return {
    host: hostname,
    base,
    ahead,
    entries,
    headers: { ...headers, 'Speculation-Rules': `"${base}${ahead}"` },
    types,
    forever: ['/_astro/', '/icons/', '/icon.svg'],
    keep: { forever: 'public, max-age=31536000, immutable', anew: 'public, max-age=0, must-revalidate' },
  };
}

/** A value in quotes, as every server's file takes it. */
export const quoted = (value: string): string => JSON.stringify(value);

/** A text as a pattern that finds it alone. */
export const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The pattern, in the regular expressions that all servers read, of what is kept for ever. */
export const foreverPattern = ({ base, forever }: Rules): string =>
  `^${escapePattern(base)}/(${forever.map((path) => escapePattern(path.slice(1)) + (path.endsWith('/') ? '' : '$')).join('|')})`;
