import type { Concept } from './concepts.ts';
import type { DangerLevel } from './danger.ts';
import { type ClaimResult, type Doc, otherTopics, type SearchData, type TextHit } from './data.ts';
import type { Near } from './near.ts';
import { makePageFinder, type Page } from './pages.ts';
import { type Found, present } from './present.ts';
import { makeRanker } from './rank.ts';
import { makeReader } from './understand.ts';

/** What a search gives. */
export interface Answer {
  found: Found[];
  /** The query as corrected, when a word was. */
  corrected?: string;
  /** The nearest words that the site knows, when nothing was found. */
  near: string[];
  /** How soon the query calls for help, if it speaks of a danger sign. */
  danger: DangerLevel | undefined;
  /** Whether the site may not have words for all of the query. */
  guess: boolean;
  /** Words of the query that are in no list: a medicine's name, most often. */
  names: string[];
  /** Whether the full text could still be searched. */
  shallow: boolean;
}

/** How a reader narrows a search. */
export interface Wish {
  /** Keeps the reader's spelling. */
  asIs?: boolean;
  /** The one topic to show; all when empty. */
  topic?: string;
  /** Searches the full text of a large site even where titles answer. */
  deep?: boolean;
  /** Whether the query may not be finished. */
  isTyping?: boolean;
}

/** What the search loads when it needs it. */
export interface Loaders {
  /** The pages whose text holds all the words, best first. */
  fullText(query: string): Promise<TextHit[]>;
  /** What is known of a word that the site does not have. */
  nearOf(word: string): Promise<Near | undefined>;
  /** The claims of the ledger, in the order of their words in the data. */
  claims(): Promise<ClaimResult[]>;
}

/** The most pages to show, to show where none holds all of the query for sure, and the most claims below them. */
const [mostPages, mostGuesses, mostClaims] = [8, 3, 2];
/** How surely the site must have words for a query, below which it says that it has no answer. */
const leastKnown = 0.5;

/** A claim of the ledger as a page. */
const claimDoc = ([url, title, description]: ClaimResult): Doc => ({
  url,
  title,
  description,
  topic: otherTopics.claims,
  words: '',
  sections: [],
});

/**
 * Makes a function that finds claims of the ledger, by the reader's own words.
 * @param load gives the claims themselves
 */
function makeClaimFinder(texts: string[], load: Loaders['claims']) {
  const rank = makeRanker(
    texts.map((text) => ({ text })),
    { text: 1 },
    0.75,
  );
  return async (concepts: Concept[], most: number): Promise<Page[]> => {
    const found = rank(concepts.map((each) => ({ ...each, says: each.says.slice(0, 1) }))).slice(0, most);
    const claims = found.length ? await load() : [];
    return found.flatMap(({ at }) => (claims[at] ? { doc: claimDoc(claims[at]), sections: [] } : []));
  };
}

/**
 * Makes the search: `search` answers a query; `dangerLevel` says how soon it calls for help, and waits for no file.
 */
export function makeSearch(data: SearchData, { fullText, nearOf, claims }: Loaders) {
  const { read, dangerLevel } = makeReader(data, nearOf);
  const findPages = makePageFinder(data, fullText);
  const findClaims = makeClaimFinder(data.claims, claims);

  async function search(query: string, wish: Wish = {}): Promise<Answer> {
    const { topic = '', deep = false } = wish;
    const understood = await read(query, wish);
    const { typed, spelt, concepts, known, names, near } = understood;
    const danger = dangerLevel(query, wish.isTyping);
    const answerable = known >= leastKnown;
    const { pages, texts, isWhole, shallow } = await findPages(understood, {
      answerable,
      danger: danger !== undefined,
      deep,
    });
    const fits = ({ doc }: { doc: Doc }) => !topic || doc.topic === topic;
    const wantsClaims = answerable && (!topic || topic === otherTopics.claims);
    const found = [
      ...pages.filter(fits).slice(0, known === 1 && isWhole ? mostPages : mostGuesses),
      ...(wantsClaims ? await findClaims(concepts, topic ? mostPages : mostClaims) : []),
    ];
    const corrected = spelt.join(' ');
    return {
      found: found.map((page) => present(page, texts)),
      danger,
      guess: known < 1,
      names,
      shallow,
      near: found.length ? [] : near(),
      ...(corrected !== typed.join(' ') && { corrected }),
    };
  }
  return { search, dangerLevel };
}
