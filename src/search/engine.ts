import { claimDocs, type Doc, type SearchData, type TextHit } from './data.ts';
import { type Found, present } from './present.ts';
import { fuse, makeRanker } from './rank.ts';
import type { Concept } from './synonyms.ts';
import { makeReader, type Understood } from './understand.ts';
import { stem } from './words.ts';

/** What a search gives. */
export interface Answer {
  found: Found[];
  /** The query as corrected, when a word was. */
  corrected?: string;
  /** The nearest words that the site knows, when nothing was found. */
  near: string[];
  danger: boolean;
  /** Whether the full text could still be searched. */
  shallow: boolean;
}

/** How a reader narrows a search. */
export interface Wish {
  /** Keeps the reader's spelling. */
  asIs?: boolean;
  /** The one topic to show; all when empty. */
  topic?: string;
  /** Searches the full text even where titles and headings answer. */
  deep?: boolean;
}

type FullText = (query: string) => Promise<TextHit[]>;

/** The most pages to show, to show when a part of the query is unknown, and the most claims below them. */
const [mostPages, mostGuesses, mostClaims] = [8, 3, 2];
/** The share of a query that the site must have words for, below which it says that it has no answer. */
const leastKnown = 0.5;

/**
 * Makes the search.
 * @param fullText gives the pages whose text holds all the words, best first
 */
export function makeSearch(data: SearchData, fullText: FullText) {
  const read = makeReader(data);
  const findPages = makePageFinder(data, fullText);
  const claims = makeRanker(claimDocs(data), 0.75);

  return async function search(query: string, { asIs = false, topic = '', deep = false }: Wish = {}): Promise<Answer> {
    const understood = read(query, asIs);
    const { typed, spelt, concepts, known, danger, near } = understood;
    const answerable = known >= leastKnown;
    const { pages, texts, shallow } = await findPages(understood, answerable, deep);
    const fits = (doc: Doc) => !topic || doc.topic === topic;
    // Claims are found by the reader's own words.
    const said = answerable ? claims.rank(concepts.map(({ own }) => ({ own, site: [] }))) : [];
    const docs = [
      ...pages.filter(fits).slice(0, known === 1 ? mostPages : mostGuesses),
      ...said
        .map(({ doc }) => doc)
        .filter(fits)
        .slice(0, topic ? mostPages : mostClaims),
    ];
    const words = concepts.flatMap(({ own, site }) => [...own, ...site]);
    const corrected = spelt.join(' ');
    return {
      found: docs.map((doc) => present(doc, words, texts)),
      danger,
      shallow,
      near: docs.length ? [] : near(),
      ...(corrected !== typed.join(' ') && { corrected }),
    };
  };
}

/** Finds pages by titles, headings and search words, and by their texts where those leave a part of the query unanswered. */
function makePageFinder({ docs, dangerPage, everywhere }: SearchData, fullText: FullText) {
  const textsFor = makeTextFinder(everywhere, fullText);
  const byUrl = new Map(docs.map((doc) => [doc.url, doc]));
  const { rank, byTitle } = makeRanker(docs);
  /** Whether a part of a query is a reason to ask first, such as an illness or a medicine. */
  const isToAsk = (concept: Concept) => concept.site.length > 0 && rank([concept])[0]?.doc.url === dangerPage;
  return async (understood: Understood, answerable: boolean, deep: boolean) => {
    const ranked = answerable ? rank(understood.concepts) : [];
    const titled = byTitle(understood.spelt);
    // Full text is worth its 100 kB only when the rest does not answer the whole query, and a danger sign never waits for it.
    const whole = titled.length > 0 || ranked.some(({ covered }) => covered === 1);
    const inTexts = answerable && (deep || (!whole && !understood.danger));
    const texts = inTexts ? await textsFor(understood) : [];
    const asks = understood.danger || understood.concepts.some(isToAsk);
    const urls = fuse([
      // A reason to ask first leads there too, whatever else is asked.
      { urls: asks ? [dangerPage] : [], weight: understood.danger ? 4 : 1.5 },
      { urls: titled.map(({ url }) => url), weight: 3 },
      { urls: ranked.map(({ doc }) => doc.url), weight: 2 },
      { urls: texts.map(({ url }) => url), weight: 1 },
    ]);
    return { pages: urls.flatMap((url) => byUrl.get(url) ?? []), texts, shallow: answerable && !inTexts };
  };
}

/** Finds texts by the reader's own words; by the site's words for them when no page holds those. */
function makeTextFinder(everywhere: string, fullText: FullText) {
  const common = everywhere.split(' ');
  /** The words that tell pages apart, or else the rarest: the full text's part for a word of every page takes 100 kB. */
  const telling = (words: string[]): string =>
    words.filter((word) => !common.includes(stem(word))).join(' ') ||
    ([...common].reverse().find((each) => words.map(stem).includes(each)) ?? '');
  return async ({ own, site }: Understood): Promise<TextHit[]> => {
    const found = await fullText(telling(own));
    return found.length || !site.length ? found : fullText(telling(site));
  };
}
