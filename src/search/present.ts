import { anchorOf } from './anchor.ts';
import type { Doc, TextHit } from './data.ts';
import { stem, subjectOf, wordsOf } from './words.ts';

/** One page that answers a search. */
export interface Found {
  url: string;
  title: string;
  topic: string;
  /** Text with <mark> around the words found. */
  excerpt: string;
  /** Headings that answer best; a section found by its text has the words found in it. */
  sections: { url: string; title: string; excerpt?: string }[];
}

const mostSections = 3;

/**
 * A page as a result.
 * @param words the query's, in the reader's words and in the site's
 * @param texts the pages found by their text
 */
export function present({ url, title, topic, description, headings }: Doc, words: string[], texts: TextHit[]): Found {
  const text = texts.find((hit) => hit.url === url);
  const stems = new Set(subjectOf(words).map(stem));
  const fitting = headings
    .filter((heading) => wordsOf(heading).some((word) => stems.has(stem(word))))
    .map((heading) => ({ title: heading, url: `${url}#${anchorOf(heading)}` }));
  const sections = [...fitting, ...(text?.sub_results ?? []).filter((part) => part.url.includes('#'))];
  const unique = sections.filter((part, i) => sections.findIndex((other) => other.url === part.url) === i);
  return { url, title, topic, excerpt: text?.excerpt ?? description, sections: unique.slice(0, mostSections) };
}
