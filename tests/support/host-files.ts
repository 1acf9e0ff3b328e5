import { globSync, statSync } from 'node:fs';

/** One file of each kind that the site has, and the type that it must have. */
export const kinds = {
  '.html': 'text/html',
  '.js': /^(text|application)\/javascript$/,
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.csv': 'text/csv',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
/** Kinds that programs for references read, which not every host knows. */
export const references = { '.bib': 'application/x-bibtex', '.ris': 'application/x-research-info-systems' };
export const ahead = 'application/speculationrules+json';
export const files = globSync('dist/**/*.*')
  .map((file) => file.slice('dist'.length).replaceAll('\\', '/'))
  .filter((file) => statSync(`dist${file}`).isFile());
export const fileOf = (kind: string) => files.find((file) => file.endsWith(kind)) ?? `no file ends in ${kind}`;
export const font = fileOf('.woff2');
// The full text's files are bytes, which hosts compress since their names say text.
export const texts = ['/articles/safety/', '/rss.xml', fileOf('.js'), fileOf('.pagefind.txt')];

/** Every file that a host is asked for below. The others need not be laid out: to compress all of them takes seconds. */
export const asked = [
  ...['/', '/about/', '/articles/', '/articles/safety/', '/quiz/', '/search/'].map((path) => `${path}index.html`),
  ...[
    '/404.html',
    '/_headers',
    '/articles/safety.md',
    '/rss.xml',
    '/llms.txt',
    '/robots.txt',
    '/icon.svg',
    '/.htaccess',
  ],
  '/.well-known/security.txt',
  ...[...Object.keys(kinds), ...Object.keys(references), '.speculationrules', '.pf_fragment.txt'].map(fileOf),
  ...texts,
];
