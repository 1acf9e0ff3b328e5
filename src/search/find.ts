import { type SentData, type TextHit, unpacked } from './data.ts';
import { type Answer, makeSearch, type Wish } from './engine.ts';

interface Pagefind {
  options(options: { noWorker: boolean; baseUrl: string }): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<TextHit> }[] }>;
}

/** Where the search's files lie. */
export interface Addresses {
  /** pagefind.js */
  pagefind: string;
  /** search-index.json */
  index: string;
  /** The site's base path: where the addresses of pages begin. */
  base: string;
}

type Search = (query: string, wish: Wish) => Promise<Answer>;
/** How many pages' texts to fetch: 2 to 4 kB each. */
const mostTexts = 2;

/** Calls a loader once, and again only after it has failed. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

async function load({ pagefind, index, base }: Addresses): Promise<Search> {
  const response = await fetch(index);
  if (!response.ok) throw new Error(`${index} did not load: ${response.status}`);
  // In the page itself: its worker would cost 11 kB more, for an index that it searches in a blink.
  const texts = once(async () => {
    const loaded: Pagefind = await import(/* @vite-ignore */ pagefind);
    await loaded.options({ noWorker: true, baseUrl: base });
    return loaded;
  });
  return makeSearch(unpacked((await response.json()) as SentData), async (query) => {
    const { results } = await (await texts()).search(query);
    return Promise.all(results.slice(0, mostTexts).map((result) => result.data()));
  });
}

/**
 * Makes the search, which loads what it needs the first time that it needs it.
 * @returns a search that throws when its files cannot be loaded; the next call tries again
 */
export function finder(addresses: Addresses): Search {
  const loaded = once(() => load(addresses));
  return async (query, wish) => (await loaded())(query, wish);
}
