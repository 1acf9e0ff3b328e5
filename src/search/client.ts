import type { createTextSearch } from './full-text.ts';
import { type ColumnarIndex, fromColumns } from './index-format.ts';
import { createNearWords } from './near.ts';
import { createSearch } from './search.ts';
import { stem } from './words.ts';

type TextSearch = ReturnType<typeof createTextSearch>;

/** Caches what a loader returns for each file, but not its failures. */
function cached<T>(load: (file: string) => Promise<T>): (file: string) => Promise<T> {
  const loads = new Map<string, Promise<T>>();
  return (file) => {
    const loading = loads.get(file) ?? load(file);
    loads.set(file, loading);
    return loading.catch((error) => {
      loads.delete(file);
      throw error;
    });
  };
}

/** Without near words or claims a search is a little worse: no reason to fail, or to wait for longer than two seconds. */
const inTime = <T>(part: Promise<T>): Promise<T | undefined> =>
  Promise.race([part, new Promise<undefined>((resolve) => setTimeout(resolve, 2_000))]).catch(() => undefined);

/**
 * Creates a client, which loads the search when it is first needed.
 * @param files the addresses of pagefind.js, the full text of a large site, and of search-index.json, with the claims and the
 *   near words in the same folder; and the site's base path, with which the addresses of pages begin
 * @returns a function that returns the search, and throws when its files cannot be loaded; the next call tries again
 */
export function createSearchClient({
  pagefind = '',
  index = '',
  base = '',
}: { [file in 'pagefind' | 'index' | 'base']?: string }) {
  async function fetchText(file: string): Promise<string> {
    const response = await fetch(index.replace(/[^/]*$/, file));
    if (!response.ok) throw new Error(`${response.url} did not load: ${response.status}`);
    return response.text();
  }
  const loadPart = cached(fetchText);
  const load = cached(async (file) => {
    const data = fromColumns(JSON.parse(await fetchText(file)) as ColumnarIndex);
    const nearWord = createNearWords(data.near, (file) => loadPart(`near-${file}.txt`));
    return createSearch(data, {
      nearWord: (word) => inTime(nearWord(word)),
      claim: (at) => inTime(loadPart(`search-claims-${at}.json`).then(JSON.parse)),
      fullText: async (query) => {
        const { searchTexts }: { searchTexts: TextSearch } = await import(/* @vite-ignore */ pagefind);
        return searchTexts(base, query, data.commonStems, stem);
      },
    });
  });
  return () => load('search-index.json');
}
