import type { TextHit } from './data.ts';
import type { Page } from './pages.ts';

/** One page that answers a search. */
export interface Found {
  url: string;
  title: string;
  topic: string;
  /** Text with <mark> around the words found. */
  excerpt: string;
  /** Sections that answer best; one that Pagefind found has the words found in it. */
  sections: { url: string; title: string; excerpt?: string }[];
}

const mostSections = 3;

/**
 * A page as a result.
 * @param texts the pages that Pagefind found by their text
 */
export function present({ doc: { url, title, topic, description }, sections }: Page, texts: TextHit[]): Found {
  const text = texts.find((hit) => hit.url === url);
  const named = sections.flatMap(({ heading, anchor }) => (heading ? { title: heading, url: `${url}#${anchor}` } : []));
  const found = text?.sub_results.filter((part) => part.url.includes('#')) ?? [];
  return {
    url,
    title,
    topic,
    excerpt: text?.excerpt ?? description,
    sections: [...named, ...found].slice(0, mostSections),
  };
}
