import { type ClaimResult, type SentData, type TextHit, unpacked } from './data.ts';
import { makeSearch } from './engine.ts';
import { makeNear } from './near.ts';

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

type Search = ReturnType<typeof makeSearch>;
/** How many pages' texts to fetch: 2 to 4 kB each. */
const mostTexts = 2;

/** Calls a loader once for each part, and again only after it has failed. */
function kept<T>(load: (part: number) => Promise<T>): (part: number) => Promise<T> {
  const parts = new Map<number, Promise<T>>();
  return (part) => {
    const loading = parts.get(part) ?? load(part);
    parts.set(part, loading);
    return loading.catch((error) => {
      parts.delete(part);
      throw error;
    });
  };
}

async function load({ pagefind, index, base }: Addresses): Promise<Search> {
  const response = await fetch(index);
  if (!response.ok) throw new Error(`${index} did not load: ${response.status}`);
  // In the page itself: its worker would cost 11 kB more, for an index that it searches in a blink.
  const texts = kept(async () => {
    const loaded: Pagefind = await import(/* @vite-ignore */ pagefind);
    await loaded.options({ noWorker: true, baseUrl: base });
    return loaded;
  });
  const data = unpacked((await response.json()) as SentData);
  const beside = async (file: string) => {
    const part = await fetch(new URL(file, response.url));
    if (!part.ok) throw new Error(`${part.url} did not load: ${part.status}`);
    return part.text();
  };
  const nearFile = kept((file) => beside(`near-${file}.txt`));
  const claims = kept(async (): Promise<ClaimResult[]> => JSON.parse(await beside('search-claims.json')));
  const nearOf = makeNear(data.near, nearFile);
  return makeSearch(data, {
    // Without these a search is a little worse, and no reason to fail.
    nearOf: (word) => nearOf(word).catch(() => undefined),
    claims: () => claims(0).catch(() => []),
    fullText: async (query) => {
      const { results } = await (await texts(0)).search(query);
      return Promise.all(results.slice(0, mostTexts).map((result) => result.data()));
    },
  });
}

/**
 * Makes the search, which loads what it needs the first time that it needs it.
 * @returns a function that gives it, and throws when its files cannot be loaded; the next call tries again
 */
export function finder(addresses: Addresses): () => Promise<Search> {
  const loaded = kept(() => load(addresses));
  return () => loaded(0);
}
