import { type Answer, makeSearch, type SearchData, type TextHit, type Wish } from './engine.ts';

interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<TextHit> }[] }>;
}

/** Where the search's files lie. */
export interface Addresses {
  /** pagefind.js */
  bundle: string;
  /** search-index.json */
  data: string;
}

type Search = (query: string, wish: Wish) => Promise<Answer>;
const mostTexts = 6;
let loading: Promise<Search> | undefined;

async function load({ bundle, data }: Addresses): Promise<Search> {
  const [pagefind, index] = await Promise.all([
    import(/* @vite-ignore */ bundle) as Promise<Pagefind>,
    fetch(data).then((response) => response.json() as Promise<SearchData>),
  ]);
  return makeSearch(index, async (query) => {
    const { results } = await pagefind.search(query);
    return Promise.all(results.slice(0, mostTexts).map((result) => result.data()));
  });
}

/**
 * Searches, loading what it needs the first time.
 * @throws when the search's files cannot be loaded; the next call tries again
 */
export async function find(addresses: Addresses, query: string, wish: Wish = {}): Promise<Answer> {
  loading ??= load(addresses);
  const search = await loading.catch((error) => {
    loading = undefined;
    throw error;
  });
  return search(query, wish);
}
