/** One place that answers a search: its address, title, an excerpt with marks, and its best sections. */
export interface Found {
  url: string;
  title: string;
  /** Escaped HTML from Pagefind, with <mark> around the words found. */
  excerpt: string;
  sections: { url: string; title: string }[];
}

interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<PageData> }[] }>;
}
interface PageData {
  url: string;
  meta: { title?: string };
  excerpt: string;
  sub_results: { url: string; title: string }[];
}

const most = 8;
let loading: Promise<Pagefind> | undefined;

/**
 * The pages that answer a query, best first, eight at most.
 * @param bundle the address of pagefind.js
 * @throws when Pagefind cannot be loaded; the next call tries again
 */
export async function find(bundle: string, query: string): Promise<Found[]> {
  loading ??= import(/* @vite-ignore */ bundle);
  const pagefind = await loading.catch((error) => {
    loading = undefined;
    throw error;
  });
  const { results } = await pagefind.search(query);
  const pages = await Promise.all(results.slice(0, most).map((result) => result.data()));
  return pages.map((page) => ({
    url: page.url,
    title: page.meta.title ?? page.url,
    excerpt: page.excerpt,
    sections: page.sub_results.filter(({ url }) => url.includes('#')).slice(0, 3),
  }));
}
