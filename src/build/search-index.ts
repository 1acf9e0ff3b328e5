import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { transform } from 'esbuild';
import * as pagefind from 'pagefind';

/**
 * Marks beside the text, which are no part of it; tables and pictures, whose facts stand in the text too;
 * and care cards, whose signs the search knows from quiz.yaml and synonyms.yaml. Each kB here is one of a reader's.
 */
const marks = ['.cite', '.note', '.unseen', '.care-card', 'figure', 'table'];

/** What Pagefind writes and no reader ever loads: its own views, its worker, its stemmer for other languages. */
const unused = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind-worker.js',
  'wasm.unknown.pagefind',
];

/** The search's own data, made by src/pages/search-index.json.ts, and the page that loads all this. */
const [data, page] = ['search-index.json', 'search/index.html'];

/**
 * Moves all that a search loads into one folder, named by what is in it, among the files that never change:
 * browsers need not ask for it again, and no page mixes the files of two builds.
 */
function settle(site: string, base: string): void {
  const hash = createHash('sha256');
  for (const file of ['pagefind/pagefind-entry.json', 'pagefind/pagefind.js', data])
    hash.update(readFileSync(site + file));
  const folder = `_astro/search.${hash.digest('hex').slice(0, 8)}`;
  renameSync(`${site}pagefind`, site + folder);
  renameSync(site + data, `${site}${folder}/${data}`);
  const html = readFileSync(site + page, 'utf8');
  const settled = html
    .replace(`"${base}/pagefind/pagefind.js"`, `"${base}/${folder}/pagefind.js"`)
    .replace(`"${base}/${data}"`, `"${base}/${folder}/${data}"`);
  writeFileSync(site + page, settled);
}

/** Stops a build that Pagefind did not carry out. */
function demand(errors: string[]): void {
  if (errors.length) throw new Error(`Pagefind could not index the site: ${errors.join('; ')}`);
}

/**
 * Makes the Pagefind index from the built pages.
 * @param base the site's base path, without its last slash
 * @returns two steps: the first reads the pages; the second waits for the index and gives it its place.
 *   Pagefind writes in a process of its own, beside whatever stands between the two.
 */
export function searchIndex(base: string): [read: AstroIntegration, settled: AstroIntegration] {
  let written: Promise<{ errors: string[] }>;
  const read: AstroIntegration['hooks']['astro:build:done'] = async ({ dir, logger }) => {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en', excludeSelectors: marks });
    demand(errors);
    const added = await index?.addDirectory({ path: fileURLToPath(dir) });
    demand(added?.errors ?? []);
    logger.info(`search index: ${added?.page_count} pages`);
    written = index?.writeFiles({ outputPath: fileURLToPath(new URL('pagefind', dir)) }) ?? Promise.resolve({ errors });
  };
  const settled: AstroIntegration['hooks']['astro:build:done'] = async ({ dir }) => {
    const site = fileURLToPath(dir);
    demand((await written).errors);
    await pagefind.close();
    for (const file of unused) rmSync(`${site}pagefind/${file}`, { force: true });
    const script = `${site}pagefind/pagefind.js`;
    writeFileSync(script, (await transform(readFileSync(script, 'utf8'), { minify: true })).code);
    settle(site, base);
  };
  return [
    { name: 'search-index', hooks: { 'astro:build:done': read } },
    { name: 'search-index-settled', hooks: { 'astro:build:done': settled } },
  ];
}
