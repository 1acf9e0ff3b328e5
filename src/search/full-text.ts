// The full text of a large site. The build puts this and Pagefind's script into one file, which is loaded when it is needed.
import type { ParsedQuery } from './query.ts';
import type { TextHit } from './search.ts';

/** A page or a section as Pagefind returns it; an excerpt is HTML with <mark> around the words found. */
interface PagefindHit {
  url: string;
  title: string;
  excerpt: string;
}
interface Pagefind {
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
  stem: (word: string) => string,
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
 * Creates a function that searches the full text.
 * @param start starts Pagefind, for a site at a base path
 * @returns a function from the base path, a query, what most texts contain and the stemmer to the pages found; it throws when a
 *   file cannot be loaded
 */
export function createTextSearch(start: (base: string) => Pagefind) {
  let pagefind: Pagefind | undefined;
  return (base: string, query: ParsedQuery, commonStems: string, stem: (word: string) => string): Promise<TextHit[]> =>
    findTexts(query, commonStems, stem, async (words) => {
      pagefind ??= start(base);
      const { results } = await pagefind.search(words).catch((error) => {
        // It does not load again what did not arrive.
        pagefind = undefined;
        throw error;
      });
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
