// The full text of a large site, by Pagefind. It is loaded where it is needed alone.
import type { TextHit } from './pages.ts';
import type { ParsedQuery } from './query.ts';
import { stem } from './words.ts';

/** A page or a section as Pagefind returns it; an excerpt is HTML with <mark> around the words found. */
interface PagefindHit {
  url: string;
  title: string;
  excerpt: string;
}
interface Pagefind {
  options(options: { noWorker: boolean; baseUrl: string }): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindHit & { sub_results: PagefindHit[] }> }[] }>;
}
/** How many pages' texts to load: 2 to 4 kB each. */
const maxTexts = 2;

/** The parts of an excerpt, in turn plain and marked: only <mark> is honoured, so that no page's text can act. */
const readExcerpt = (html: string): string[] =>
  html
    .split(/<\/?mark>/)
    .map((part) =>
      part.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    );

const escapeFragment = (words: string) => encodeURIComponent(words).replaceAll('-', '%2D');

/** A section's address, with a text fragment of the words around the match, so that browsers mark it. */
function sectionUrl({ url, excerpt }: PagefindHit): string {
  const [, before, word, after] = /(\S+) <mark>([^<]+)<\/mark>(?: (\S+))?/.exec(excerpt) ?? [];
  if (!before || !word || /[<>&]/.test(before + (after ?? ''))) return url;
  return `${url}:~:text=${escapeFragment(before)}-,${escapeFragment(word)}${after ? `,-${escapeFragment(after)}` : ''}`;
}

/**
 * Finds texts by the reader's words, or by the site's words for them where no text contains those.
 * @param commonStems what most texts contain, the most common first; Pagefind's files for a word of every page are 100 kB, so
 *   that it is asked for the other words, or else for the rarest
 */
export async function findTexts<T>(
  { siteWords, concepts }: ParsedQuery,
  commonStems: string,
  find: (query: string) => Promise<T[]>,
): Promise<T[]> {
  const common = commonStems.split(' ');
  const distinctive = (words: string[]): string => {
    const stems = words.map(stem);
    const rarest = common.filter((each) => stems.includes(each)).pop() ?? '';
    return words.filter((word) => !common.includes(stem(word))).join(' ') || rarest;
  };
  const found = await find(distinctive(siteWords));
  const synonyms = concepts.flatMap(({ alternatives }) => alternatives[1]?.words ?? []);
  return found.length || !synonyms.length ? found : find(distinctive(synonyms));
}

/**
 * Searches the full text.
 * @param pagefind the address of pagefind.js
 * @param base the site's base path
 * @throws when a file cannot be loaded
 */
export async function searchFullText(
  pagefind: string,
  base: string,
  query: ParsedQuery,
  commonStems: string,
): Promise<TextHit[]> {
  const { options, search }: Pagefind = await import(/* @vite-ignore */ pagefind);
  // Without its worker, which is 11 kB, for an index that it searches in a blink.
  await options({ noWorker: true, baseUrl: base });
  return findTexts(query, commonStems, async (words) => {
    const { results } = await search(words);
    const pages = await Promise.all(results.slice(0, maxTexts).map((result) => result.data()));
    return pages.map(({ url, excerpt, sub_results }) => ({
      url,
      excerpt: readExcerpt(excerpt),
      sections: sub_results
        .filter((part) => part.url.includes('#'))
        .map((part) => ({ title: part.title, url: sectionUrl(part) })),
    }));
  });
}
