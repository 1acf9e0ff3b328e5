import type { DangerLevel } from './danger.ts';
import { otherTopics, type SearchIndex } from './index-format.ts';
import type { NearWord } from './near.ts';
import { createPageFinder, type Page } from './page-finder.ts';
import { createQueryParser, type ParsedQuery, type SearchOptions } from './query.ts';

/** A page that answers a search, as it is shown. */
export interface Result {
  url: string;
  title: string;
  topic: string;
  /** Parts of its text, in turn plain and found. */
  excerpt: string[];
  /** The sections that answer best. */
  sections: { url: string; title: string }[];
}
/** What Pagefind finds of a page whose text contains all the words of a query. */
export type TextHit = Pick<Result, 'url' | 'excerpt' | 'sections'>;

/** What a search returns. */
export interface Answer {
  results: Result[];
  /** The query as corrected, if a word was. */
  corrected?: string;
  /** Known words close to the reader's, if nothing was found. */
  suggestions: string[];
  /** How soon the query calls for help, if it names a danger sign. */
  danger?: DangerLevel | undefined;
  /** Whether the site may not have words for all of the query. */
  isGuess?: boolean;
  /** Words that are in no list of words: names of medicines, most often. */
  unlisted: string[];
  /** Whether Pagefind's full text could be searched too. */
  canSearchTexts?: boolean;
  /** Whether claims or texts, which a quick search does not wait for, may add to it. */
  isPartial: boolean;
}

/** What the search loads when it needs it. */
export interface Loaders {
  /** On a large site, the pages whose text contains all the words, best first. */
  fullText(query: ParsedQuery): Promise<TextHit[]>;
  /** What the list of near words says of a word. */
  nearWord(word: string): Promise<NearWord | undefined>;
  /** A claim of the ledger, by its place in the index. */
  claim(at: number): Promise<Result | undefined>;
}

/** The most pages to show, the most where none covers the whole query for sure, the most claims below them, and sections of each. */
const [maxPages, maxGuesses, maxClaims, maxSections] = [8, 3, 2, 3];
/** The confidence below which the site says that it has no answer. */
const minConfidence = 0.5;

/** A page as a result, with what Pagefind found of its text. */
function toResult({ doc: { url, title, topic, description }, sections }: Page, texts: TextHit[]): Result {
  const text = texts.find((hit) => hit.url === url);
  const named = sections.flatMap(({ heading, anchor }) => (heading ? { title: heading, url: `${url}#${anchor}` } : []));
  const found = [...named, ...(text?.sections ?? [])];
  return { url, title, topic, excerpt: text?.excerpt ?? [description], sections: found.slice(0, maxSections) };
}

/** Creates the search: `search` answers a query; `dangerLevel` tells how soon it calls for help, and waits for no file. */
export function createSearch(index: SearchIndex, { fullText, nearWord, claim }: Loaders) {
  const { parse, dangerLevel, suggest } = createQueryParser(index, nearWord);
  const findPages = createPageFinder(index, fullText);

  async function search(query: string, options: SearchOptions = {}): Promise<Answer> {
    const { topic = '', isQuick = false } = options;
    const parsed = await parse(query, options);
    const danger = dangerLevel(query, options.isTyping);
    const answer = parsed.confidence >= minConfidence;
    const found = await findPages(parsed, { ...options, answer, danger: danger !== undefined });
    const max = parsed.confidence === 1 && found.isCovered ? maxPages + maxClaims : maxGuesses;
    const pages = found.pages.filter(({ doc }) => !topic || doc.topic === topic).slice(0, maxPages);
    const maxShown = { '': maxClaims, [otherTopics.claims]: maxPages }[topic] ?? 0;
    const claimsFound = found.claims.slice(0, Math.max(0, Math.min(maxShown, max - pages.length)));
    const claims = isQuick ? [] : await Promise.all(claimsFound.map(claim));
    const results = [
      ...pages.slice(0, max).map((page) => toResult(page, found.texts)),
      ...claims.flatMap((claim) => claim ?? []),
    ];
    const corrected = parsed.corrected.join(' ');
    // A word that a reader is still typing hides nothing that those before it find.
    const before = query.replace(/\s*\S*\s*$/, '');
    if (options.isTyping && !results.length && before)
      return { ...(await search(before, options)), danger, corrected: before };
    return {
      results,
      danger,
      isGuess: parsed.confidence < 1,
      unlisted: parsed.unlisted,
      canSearchTexts: found.canSearchTexts,
      isPartial: found.isPartial || claims.length < claimsFound.length,
      suggestions: results.length ? [] : suggest(parsed.typed),
      ...(corrected !== parsed.typed.join(' ') && { corrected }),
    };
  }
  return { search, dangerLevel };
}
export type Search = ReturnType<typeof createSearch>;
