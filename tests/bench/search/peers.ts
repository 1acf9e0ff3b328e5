import { globSync, readFileSync } from 'node:fs';
import { create, insertMultiple, search as orama } from '@orama/orama';
import MiniSearch from 'minisearch';
import { parseSections } from '../../../src/search/build/sections.ts';
import { type ColumnarIndex, fromColumns } from '../../../src/search/index-format.ts';
import { createNearWords } from '../../../src/search/near.ts';
import { createSearch, type Result } from '../../../src/search/search.ts';

/** Finds the paths of pages, best first. */
export type Finder = (query: string) => Promise<string[]>;

const pathOf = (url: string): string => url.split('#')[0] ?? '';
const once = (paths: string[]): string[] => [...new Set(paths)];

/** Our search, as the built site has it, read from its files. */
export function ourSearch(dist: string) {
  const [file = ''] = globSync(`${dist}/_astro/search.*/search-index.json`);
  const data = fromColumns(JSON.parse(readFileSync(file, 'utf8')) as ColumnarIndex);
  const load = async (part: number | 'medicines') =>
    readFileSync(file.replace('search-index.json', `near-${part}.txt`), 'utf8');
  const { search } = createSearch(data, {
    fullText: async () => [],
    nearWord: createNearWords(data.near, load),
    claim: async (at): Promise<Result> => JSON.parse(readFileSync(file.replace('index', `claims-${at}`), 'utf8')),
  });
  return search;
}

/** What our search finds. */
export function ourFinder(dist: string): Finder {
  const search = ourSearch(dist);
  return async (query) => (await search(query)).results.map(({ url }) => pathOf(url));
}

/** Every section of the built site's pages, with its page's title: what the peers search. */
export function siteSections(dist: string) {
  const pages = globSync('**/index.html', { cwd: dist }).filter((file) => !/^(index|search|articles.index)/.test(file));
  return pages.flatMap((file) => {
    const html = readFileSync(`${dist}/${file}`, 'utf8');
    const title = /<h1[^>]*>([^<]*)/.exec(html)?.[1] ?? '';
    return parseSections(html).map(({ heading, text }) => ({
      url: `/${file.replace('index.html', '')}`,
      title,
      heading,
      text,
    }));
  });
}

type Sections = ReturnType<typeof siteSections>;

/** MiniSearch as it comes: every field alike, no slip mended, no beginning of a word. */
export function miniSearchFinder(sections: Sections): Finder {
  const index = new MiniSearch({ fields: ['title', 'heading', 'text'], storeFields: ['url'] });
  index.addAll(sections.map((section, id) => ({ id, ...section })));
  return async (query) => once(index.search(query).map((hit) => hit['url']));
}

/** Orama as it comes. */
export async function oramaFinder(sections: Sections): Promise<Finder> {
  const index = create({ schema: { url: 'string', title: 'string', heading: 'string', text: 'string' } as const });
  await insertMultiple(index, sections);
  const properties = ['title', 'heading', 'text'] as const;
  return async (query) =>
    once(
      (await orama(index, { term: query, properties: [...properties], limit: 100 })).hits.map(
        (hit) => hit.document.url,
      ),
    );
}
