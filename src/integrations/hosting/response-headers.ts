import { hash } from 'node:crypto';

/** Sent with every response. */
const headers = {
  // The only part of the policy that may not be in a page's meta tag, where csp.ts writes the rest.
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** The Content-Type of every kind of file of the site, by extension: no host knows all of them. */
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
};

/** Whether files of a type are text, which a host must declare to be UTF-8. */
export const isText = (type: string): boolean =>
  /^text\/|javascript|json|xml|bibtex|research-info/.test(type) && type !== 'image/svg+xml';

/** A type as a Content-Type header. */
export const withCharset = (type: string): string => (isText(type) ? `${type}; charset=utf-8` : type);

/**
 * The response headers of a built site. Every host's files are written from them, so that all serve the site alike.
 * @param home its home page's full address, which ends in a slash
 */
export function responseHeaders(home: string) {
  const { hostname, pathname } = new URL(home);
  const base = pathname.replace(/\/$/, '');
  const rules = speculationRules(base);
  return {
    /** The site's host name, such as "basalt.example". */
    host: hostname,
    /** The site's base path, without its last slash. */
    base,
    /** The file that the Speculation-Rules header names: its path from the site's root, and its text. */
    speculationRules: rules,
    /** Sent with every response, the 404 page included. */
    headers: { ...headers, 'Speculation-Rules': `"${base}${rules.path}"` },
    types,
    /** Paths from the site's root that are cached for a year, because the address changes with the content. */
    immutable: ['/_astro/', '/icons/', '/icon.svg'],
    cacheControl: {
      immutable: 'public, max-age=31536000, immutable',
      revalidate: 'public, max-age=0, must-revalidate',
    },
  };
}

export type ResponseHeaders = ReturnType<typeof responseHeaders>;

/**
 * Rules by which browsers fetch the next page when a reader hovers over its link or begins to tap it. They are in a file
 * that a header names, because the pages' policy allows none inline. Chromium fetches nothing ahead while Android's Data
 * Saver is on (commit 0a29bc7 of its source, for one); its desktop versions have no such setting.
 */
function speculationRules(base: string): { path: string; text: string } {
  // Pages end in a slash. A search for what a reader typed is left out.
  const pages = {
    and: [{ href_matches: [`${base}/`, `${base}/*/`] }, { not: { href_matches: `${base}/*\\?(.+)` } }],
  };
  const rule = [{ where: pages, eagerness: 'moderate' }];
  const text = JSON.stringify({ prefetch: rule, prerender: rule });
  return { path: `/_astro/ahead.${hash('sha256', text).slice(0, 8)}.speculationrules`, text };
}

/** A line for each header or type of a table. */
export const formatLines = (table: Record<string, string>, format: (name: string, value: string) => string): string =>
  Object.entries(table)
    .map(([name, value]) => format(name, value))
    .join('\n');

/** A value in quotes, in the form that every server's settings take. */
export const quote = (value: string): string => JSON.stringify(value);

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A regular expression, in the syntax that all servers share, for the paths that are cached for a year. */
export const immutablePattern = ({ base, immutable }: ResponseHeaders): string =>
  `^${escapePattern(base)}/(${immutable.map((path) => escapePattern(path.slice(1)) + (path.endsWith('/') ? '' : '$')).join('|')})`;
