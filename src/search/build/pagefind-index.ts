import { createHash } from 'node:crypto';
import { globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { readManyBodies } from './large-site.ts';
import { writePagefind } from './pagefind-files.ts';
import { completeIndex } from './sections.ts';

/**
 * Marks beside the text, which are no part of it; tables and pictures, whose facts stand in the text too;
 * and care cards, whose signs the search knows from quiz.yaml and synonyms.yaml. Each kB here is one of a reader's.
 */
const pagefindExcluded = [
  '.cite',
  '.note',
  '.unseen',
  '.summary',
  '.legend',
  '.mark-legend',
  '.references',
  '.care-card',
  'figure',
  'table',
];

/** The search's own index and the claims, made by src/pages/, and the page that loads them. */
const [indexFile, claimsFile, page] = ['search-index.json', 'search-claims.json', 'search/index.html'];

/**
 * Moves all that a search loads into one folder, named by what is in it, among the files that never change:
 * browsers need not ask for it again, and no page mixes the files of two builds.
 */
function moveToHashedFolder(site: string, base: string): void {
  const hash = createHash('sha256');
  const files = ['pagefind/pagefind-entry.json', 'pagefind/pagefind.js', indexFile];
  for (const file of [...files, ...globSync('pagefind/{near-,search-claims-}*', { cwd: site }).sort()])
    hash.update(readFileSync(site + file));
  const folder = `_astro/search.${hash.digest('hex').slice(0, 8)}`;
  renameSync(`${site}pagefind`, site + folder);
  renameSync(site + indexFile, `${site}${folder}/${indexFile}`);
  const html = readFileSync(site + page, 'utf8')
    .replace(`"${base}/pagefind/pagefind.js"`, `"${base}/${folder}/pagefind.js"`)
    .replace(`"${base}/${indexFile}"`, `"${base}/${folder}/${indexFile}"`);
  writeFileSync(site + page, html);
}

/** Stops a build that Pagefind did not carry out. */
function failOnErrors(errors: string[]): void {
  if (errors.length) throw new Error(`Pagefind could not index the site: ${errors.join('; ')}`);
}

/**
 * Makes the Pagefind index from the built pages, in a process of its own, beside whatever stands between its steps.
 * @param root the project's folder
 * @param base the site's base path, without its last slash
 * @returns two steps: the first shows Pagefind the pages, which may not change before the second; that one waits for the
 *   index and gives it its place
 */
export function searchIndex(root: string, base: string): [start: AstroIntegration, finish: AstroIntegration] {
  let pages: Promise<{ errors: string[]; page_count: number }>;
  let index: Promise<{ errors: string[]; files: pagefind.IndexFile[] }>;
  const start: AstroIntegration['hooks'] = {
    'astro:build:generated': async ({ dir }) => {
      const made = await pagefind.createIndex({ forceLanguage: 'en', excludeSelectors: pagefindExcluded });
      if (!made.index) return failOnErrors(made.errors);
      // No other page has text that is searched.
      pages = made.index.addDirectory({ path: fileURLToPath(dir), glob: 'articles/*/index.html' });
      // Pagefind does one after the other.
      index = made.index.getFiles();
    },
  };
  const finish: AstroIntegration['hooks'] = {
    'astro:build:done': async ({ dir, logger }) => {
      const site = fileURLToPath(dir);
      // Made while Pagefind makes its own.
      const files = { index: site + indexFile, claims: site + claimsFile };
      completeIndex(site, base, files, `${site}pagefind`, readManyBodies(root));
      const [{ errors, page_count }, made] = await Promise.all([pages, index]);
      failOnErrors([...errors, ...made.errors]);
      logger.info(`search index: ${page_count} pages`);
      await pagefind.close();
      await writePagefind(made.files, `${site}pagefind`);
      moveToHashedFolder(site, base);
    },
  };
  return [
    { name: 'search-index-start', hooks: start },
    { name: 'search-index-finish', hooks: finish },
  ];
}
