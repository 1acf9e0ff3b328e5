import type { Synonyms } from '../schemas/synonyms.ts';
import { anchorOf } from './anchor.ts';
import { makeCorrector } from './correct.ts';
import { isDanger } from './danger.ts';
import { type Doc, fuse, makeRanker } from './rank.ts';
import { type Concept, makeTranslator } from './synonyms.ts';
import { vocabularyOf } from './vocabulary.ts';
import { stem, subjectOf, wordsOf } from './words.ts';

/** What the build makes for the search page: see src/pages/search-index.json.ts. */
export interface SearchData {
  docs: Doc[];
  /** The ledger's claims, each with its verdict, and the page that holds them. */
  claims: [id: string, wording: string, verdict: string][];
  ledger: string;
  synonyms: Synonyms;
  danger: string[];
  /** The page that a danger sign leads to. */
  dangerPage: string;
  /** Words that only the articles' texts hold, with spaces between: with the rest of this data, all that the site knows. */
  others: string;
}

/** A page as Pagefind gives it. */
export interface TextHit {
  url: string;
  excerpt: string;
  sub_results: { url: string; title: string; excerpt: string }[];
}

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

/** The most pages to show, to show when a part of the query is unknown, and the most claims below them. */
const [mostPages, mostGuesses, mostClaims] = [8, 3, 2];

/**
 * Makes the search.
 * @param fullText gives the pages whose text holds all the words, best first
 */
export function makeSearch(data: SearchData, fullText: (query: string) => Promise<TextHit[]>) {
  const vocabulary = vocabularyOf(data);
  const { mend, near } = makeCorrector(vocabulary);
  const ranker = makeRanker(data.docs);
  const claimDocs = data.claims.map(
    ([id, title, description]): Doc => ({
      url: `${data.ledger}#${id}`,
      title,
      description,
      topic: 'Claims',
      words: '',
      headings: [],
    }),
  );
  const claims = makeRanker(claimDocs, 0.75);
  const all = new Map([...data.docs, ...claimDocs].map((doc) => [doc.url, doc]));
  const stems = new Set(vocabulary.map(stem));
  const isKnown = (word: string) => stems.has(stem(word));
  const translate = makeTranslator(data.synonyms, isKnown);

  /** The reader's own words first; the site's words for them when no page holds those. */
  async function textsFor(concepts: Concept[]): Promise<TextHit[]> {
    const own = await fullText(concepts.flatMap(({ own }) => own.filter(isKnown)).join(' '));
    const site = concepts.flatMap(({ site }) => site);
    return own.length || !site.length ? own : fullText(site.join(' '));
  }

  return async function search(query: string, { asIs = false, topic = '', deep = false }: Wish = {}): Promise<Answer> {
    const typed = wordsOf(query);
    const spelt = asIs ? typed : mend(typed);
    // A number that the site does not know, such as an age, says nothing of what is asked.
    const concepts = translate(spelt).filter(
      ({ own, site }) => site.length || !own.every((word) => /^\d+$/.test(word) && !isKnown(word)),
    );
    const words = concepts.flatMap(({ own, site }) => [...own, ...site]);
    const danger = isDanger([...typed, ...spelt], data.danger);
    const understood = concepts.filter(({ own, site }) => site.length || own.every(isKnown)).length;
    const answerable = understood > 0 && understood * 2 >= concepts.length;
    const most = understood === concepts.length ? mostPages : mostGuesses;
    const ranked = answerable ? ranker.rank(concepts) : [];
    const titled = ranker.byTitle(spelt);
    // Full text is worth its 100 kB only when titles, headings and search words leave a part of the query unanswered.
    const whole = titled.length > 0 || ranked.some(({ covered }) => covered === 1);
    const inTexts = answerable && (deep || !whole);
    const texts = inTexts ? await textsFor(concepts) : [];
    const urls = fuse([
      { urls: danger ? [data.dangerPage] : [], weight: 4 },
      { urls: titled, weight: 3 },
      { urls: ranked.map(({ url }) => url), weight: 2 },
      { urls: texts.map(({ url }) => url), weight: 1 },
    ]);
    const claimed = answerable ? claims.rank(concepts.map(({ own }) => ({ own, site: [] }))) : [];
    const shown = (urls: string[], most: number) =>
      urls
        .flatMap((url) => all.get(url) ?? [])
        .filter((doc) => !topic || doc.topic === topic)
        .slice(0, most)
        .map((doc) => present(doc, words, texts));
    const found = [
      ...shown(urls, most),
      ...shown(
        claimed.map(({ url }) => url),
        topic ? most : mostClaims,
      ),
    ];
    return {
      found,
      danger,
      shallow: answerable && !inTexts,
      near: found.length ? [] : [...new Set(subjectOf(typed).flatMap(near))],
      ...(spelt.join(' ') !== typed.join(' ') && { corrected: spelt.join(' ') }),
    };
  };
}

function present({ url, title, topic, description, headings }: Doc, words: string[], texts: TextHit[]): Found {
  const text = texts.find((hit) => hit.url === url);
  const stems = new Set(subjectOf(words).map(stem));
  const fitting = headings
    .filter((heading) => wordsOf(heading).some((word) => stems.has(stem(word))))
    .map((heading) => ({ title: heading, url: `${url}#${anchorOf(heading)}` }));
  const sections = [...fitting, ...(text?.sub_results ?? []).filter((part) => part.url.includes('#'))];
  const unique = sections.filter((part, i) => sections.findIndex((other) => other.url === part.url) === i);
  return { url, title, topic, excerpt: text?.excerpt ?? description, sections: unique.slice(0, 3) };
}
