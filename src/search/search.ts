import type { DangerLevel } from './danger.ts';
import { type ClaimResult, otherTopics, type SearchIndex } from './index-format.ts';
import type { NearWord } from './near.ts';
import { createPageFinder, type Page, type TextHit } from './pages.ts';
import { createQueryParser, type ParseOptions } from './query.ts';
import { createRanker } from './ranking.ts';
import type { Concept } from './synonyms.ts';

/** A page that answers a search, as it is shown. */
export interface Result {
  url: string;
  title: string;
  topic: string;
  /** Text with <mark> around the words found. */
  excerpt: string;
  /** The sections that answer best; one that Pagefind found has an excerpt. */
  sections: { url: string; title: string; excerpt?: string }[];
}

/** What a search returns. */
export interface Answer {
  results: Result[];
  /** The query as corrected, if a word was. */
  corrected?: string;
  /** Known words close to the reader's, if nothing was found. */
  suggestions: string[];
  /** How soon the query calls for help, if it names a danger sign. */
  danger: DangerLevel | undefined;
  /** Whether the site may not have words for all of the query. */
  isGuess: boolean;
  /** Words that are in no list of words: names of medicines, most often. */
  unlisted: string[];
  /** Whether Pagefind's full text could be searched too. */
  canSearchTexts: boolean;
}

/** How a reader narrows or widens a search. */
export interface SearchOptions extends ParseOptions {
  /** The one topic to show; all if empty. */
  topic?: string;
  /** Searches the full text of a large site even where titles answer. */
  deep?: boolean;
}

/** What the search loads when it needs it. */
export interface Loaders {
  /** The pages whose text contains all the words, best first. */
  fullText(query: string): Promise<TextHit[]>;
  /** What the list of near words says of a word. */
  nearWord(word: string): Promise<NearWord | undefined>;
  /** The claims of the ledger, in the order of the index. */
  claims(): Promise<ClaimResult[]>;
}

/** The most pages to show, the most where none covers the whole query for sure, the most claims below them, and sections of each. */
const [maxPages, maxGuesses, maxClaims, maxSections] = [8, 3, 2, 3];
/** The share of a query that a claim must cover. */
const minClaimCovered = 0.75;
/** The confidence below which the site says that it has no answer. */
const minConfidence = 0.5;

/** A page as a result, with what Pagefind found of its text. */
function toResult({ doc: { url, title, topic, description }, sections }: Page, texts: TextHit[]): Result {
  const text = texts.find((hit) => hit.url === url);
  const named = sections.flatMap(({ heading, anchor }) => (heading ? { title: heading, url: `${url}#${anchor}` } : []));
  const found = text?.sub_results.filter((part) => part.url.includes('#')) ?? [];
  const excerpt = text?.excerpt ?? description;
  return { url, title, topic, excerpt, sections: [...named, ...found].slice(0, maxSections) };
}

/** Creates a function that finds claims of the ledger, by the reader's own words. */
function createClaimFinder(texts: string[], load: Loaders['claims']) {
  const rank = createRanker(
    texts.map((text) => ({ text })),
    { text: 1 },
  );
  const ownWords = (concept: Concept) => ({ ...concept, alternatives: concept.alternatives.slice(0, 1) });
  return async (concepts: Concept[], max: number): Promise<Result[]> => {
    const found = rank(concepts.map(ownWords))
      .filter(({ covered }) => covered >= minClaimCovered)
      .slice(0, max);
    const claims = found.length ? await load() : [];
    return found.flatMap(({ at }) => {
      const [url, title, excerpt] = claims[at] ?? [];
      return url && title && excerpt ? { url, title, excerpt, topic: otherTopics.claims, sections: [] } : [];
    });
  };
}

/** Creates the search: `search` answers a query; `dangerLevel` tells how soon it calls for help, and waits for no file. */
export function createSearch(index: SearchIndex, { fullText, nearWord, claims }: Loaders) {
  const { parse, dangerLevel, suggest } = createQueryParser(index, nearWord);
  const findPages = createPageFinder(index, fullText);
  const findClaims = createClaimFinder(index.claims, claims);

  async function search(query: string, options: SearchOptions = {}): Promise<Answer> {
    const { topic = '', deep = false } = options;
    const parsed = await parse(query, options);
    const danger = dangerLevel(query, options.isTyping);
    const answer = parsed.confidence >= minConfidence;
    const found = await findPages(parsed, { answer, danger: danger !== undefined, deep });
    const max = parsed.confidence === 1 && found.isCovered ? maxPages : maxGuesses;
    const pages = found.pages.filter(({ doc }) => !topic || doc.topic === topic).slice(0, max);
    const hasClaims = answer && (!topic || topic === otherTopics.claims);
    const results = [
      ...pages.map((page) => toResult(page, found.texts)),
      ...(hasClaims ? await findClaims(parsed.concepts, topic ? maxPages : maxClaims) : []),
    ];
    const corrected = parsed.corrected.join(' ');
    return {
      results,
      danger,
      isGuess: parsed.confidence < 1,
      unlisted: parsed.unlisted,
      canSearchTexts: found.canSearchTexts,
      suggestions: results.length ? [] : suggest(parsed.typed),
      ...(corrected !== parsed.typed.join(' ') && { corrected }),
    };
  }
  return { search, dangerLevel };
}
