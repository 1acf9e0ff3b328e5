import { type ClaimResult, type ColumnarIndex, fromColumns } from './index-format.ts';
import { createNearWords } from './near.ts';
import type { TextHit } from './pages.ts';
import { createSearch } from './search.ts';

interface Pagefind {
  options(options: { noWorker: boolean; baseUrl: string }): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<TextHit> }[] }>;
}

/** Where the search's files are. */
export interface SearchFiles {
  /** pagefind.js */
  pagefind: string;
  /** search-index.json; the claims and the near words are in the same folder. */
  index: string;
  /** The site's base path: how the addresses of pages begin. */
  base: string;
}

type Search = ReturnType<typeof createSearch>;
/** How many pages' texts to load: 2 to 4 kB each. */
const maxTexts = 2;

/** Caches what a loader returns for each key, but not its failures. */
function cached<T>(load: (key: number) => Promise<T>): (key: number) => Promise<T> {
  const loads = new Map<number, Promise<T>>();
  return (key) => {
    const loading = loads.get(key) ?? load(key);
    loads.set(key, loading);
    return loading.catch((error) => {
      loads.delete(key);
      throw error;
    });
  };
}

async function fetchFile(url: string | URL): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} did not load: ${response.status}`);
  return response;
}

async function loadSearch({ pagefind, index, base }: SearchFiles): Promise<Search> {
  const response = await fetchFile(index);
  const columns: ColumnarIndex = await response.json();
  const fetchBeside = (file: string) => fetchFile(new URL(file, response.url));
  const loadPagefind = cached(async () => {
    const loaded: Pagefind = await import(/* @vite-ignore */ pagefind);
    // Without its worker, which is 11 kB, for an index that it searches in a blink.
    await loaded.options({ noWorker: true, baseUrl: base });
    return loaded;
  });
  const parsed = fromColumns(columns);
  const loadClaims = cached(async (): Promise<ClaimResult[]> => (await fetchBeside('search-claims.json')).json());
  const loadNear = cached(async (file) => (await fetchBeside(`near-${file}.txt`)).text());
  const nearWord = createNearWords(parsed.near, loadNear);
  return createSearch(parsed, {
    // Without near words or claims a search is a little worse, and no reason to fail.
    nearWord: (word) => nearWord(word).catch(() => undefined),
    claims: () => loadClaims(0).catch(() => []),
    fullText: async (query) => {
      const { results } = await (await loadPagefind(0)).search(query);
      return Promise.all(results.slice(0, maxTexts).map((result) => result.data()));
    },
  });
}

/**
 * Creates a client, which loads the search when it is first needed.
 * @returns a function that returns the search, and throws when its files cannot be loaded; the next call tries again
 */
export function createSearchClient(files: SearchFiles): () => Promise<Search> {
  const load = cached(() => loadSearch(files));
  return () => load(0);
}
