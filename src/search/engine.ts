import type { Synonyms } from '../schemas/synonyms.ts';
import { makeCorrector } from './correct.ts';
import { isDanger } from './danger.ts';
import { type Doc, fuse, makeRanker } from './rank.ts';
import { translate } from './synonyms.ts';
import { stem, subjectOf, wordsOf } from './words.ts';

/** What the build makes for the search page: see src/pages/search-index.json.ts. */
export interface SearchData {
  docs: Doc[];
  /** The ledger's claims, each with its verdict. */
  claims: Doc[];
  synonyms: Synonyms;
  danger: string[];
  /** The page that a danger sign leads to. */
  dangerPage: string;
  /** The site's words, the most used first. */
  vocabulary: string[];
}

/** A page as Pagefind gives it. */
export interface TextHit {
  url: string;
  excerpt: string;
  sub_results: { url: string; title: string }[];
}

/** One page that answers a search. */
export interface Found {
  url: string;
  title: string;
  topic: string;
  /** Text with <mark> around the words found. */
  excerpt: string;
  sections: { url: string; title: string }[];
}

/** What a search gives. */
export interface Answer {
  found: Found[];
  /** The query as corrected, when a word was. */
  corrected?: string;
  /** The nearest words that the site knows, when nothing was found. */
  near: string[];
  danger: boolean;
}

/** How a reader narrows a search. */
export interface Wish {
  /** Keeps the reader's spelling. */
  asIs?: boolean;
  /** The one topic to show; all when empty. */
  topic?: string;
}

/** The most pages to show, and the most claims below them. */
const [most, mostClaims] = [8, 2];

/**
 * Makes the search.
 * @param fullText gives the pages whose text holds all the words, best first
 */
export function makeSearch(data: SearchData, fullText: (query: string) => Promise<TextHit[]>) {
  const { correct, near } = makeCorrector(data.vocabulary);
  const ranker = makeRanker(data.docs);
  const claims = makeRanker(data.claims, 0.75);
  const all = [...data.docs, ...data.claims];
  const stems = new Set(data.vocabulary.map(stem));

  /** The reader's own words first; the site's words for them when no page holds those. */
  async function textsFor(known: string[], words: string[]): Promise<TextHit[]> {
    const own = await fullText(known.join(' '));
    const translated = words.filter((word) => !known.includes(word));
    return own.length || !translated.length ? own : fullText(translated.join(' '));
  }

  return async function search(query: string, { asIs = false, topic = '' }: Wish = {}): Promise<Answer> {
    const typed = wordsOf(query);
    const spelt = asIs ? typed : typed.map(correct);
    const words = translate(spelt, data.synonyms);
    const danger = isDanger([...typed, ...spelt], data.danger);
    const subject = subjectOf(spelt);
    const known = subject.filter((word) => stems.has(stem(word)));
    const answerable = known.length * 2 > subject.length;
    const texts = answerable ? await textsFor(known, words) : [];
    const urls = fuse([
      { urls: danger ? [data.dangerPage] : [], weight: 4 },
      { urls: ranker.byTitle(spelt), weight: 3 },
      { urls: answerable ? ranker.rank(words) : [], weight: 2 },
      { urls: texts.map(({ url }) => url), weight: 1 },
    ]);
    const wanted = (found: Found) => !topic || found.topic === topic;
    const pages = urls
      .flatMap((url) => present(url, words, all, texts))
      .filter(wanted)
      .slice(0, most);
    const claimed = (answerable ? claims.rank(spelt) : [])
      .flatMap((url) => present(url, words, all, []))
      .filter(wanted);
    const found = [...pages, ...claimed.slice(0, topic ? most : mostClaims)];
    return {
      found,
      danger,
      near: found.length ? [] : [...new Set(subjectOf(typed).flatMap(near))],
      ...(spelt.join(' ') !== typed.join(' ') && { corrected: spelt.join(' ') }),
    };
  };
}

function present(url: string, words: string[], docs: Doc[], texts: TextHit[]): Found[] {
  const doc = docs.find((other) => other.url === url);
  if (!doc) return [];
  const text = texts.find((hit) => hit.url === url);
  const stems = new Set(subjectOf(words).map(stem));
  const headings = doc.headings
    .filter(([heading]) => wordsOf(heading).some((word) => stems.has(stem(word))))
    .map(([title, slug]) => ({ title, url: `${url}#${slug}` }));
  const sections = [...headings, ...(text?.sub_results ?? []).filter((part) => part.url.includes('#'))];
  const unique = sections.filter((part, i) => sections.findIndex((other) => other.url === part.url) === i);
  return [
    {
      url,
      title: doc.title,
      topic: doc.topic,
      excerpt: text?.excerpt ?? doc.description,
      sections: unique.slice(0, 3),
    },
  ];
}
