import type { Synonyms } from '../schemas/synonyms.ts';
import { makeCorrector } from './correct.ts';
import { isDanger } from './danger.ts';
import { type Doc, fuse, makeRanker } from './rank.ts';
import { translate } from './synonyms.ts';
import { stem, subjectOf, wordsOf } from './words.ts';

/** What the build makes for the search page: see src/pages/search-index.json.ts. */
export interface SearchData {
  docs: Doc[];
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
  danger: boolean;
}

const most = 8;

/**
 * Makes the search.
 * @param fullText gives the pages whose text holds all the words, best first
 */
export function makeSearch(data: SearchData, fullText: (query: string) => Promise<TextHit[]>) {
  const { correct } = makeCorrector(data.vocabulary);
  const ranker = makeRanker(data.docs);
  const stems = new Set(data.vocabulary.map(stem));

  /** The reader's own words first; the site's words for them when no page holds those. */
  async function textsFor(known: string[], words: string[]): Promise<TextHit[]> {
    const own = await fullText(known.join(' '));
    const translated = words.filter((word) => !known.includes(word));
    return own.length || !translated.length ? own : fullText(translated.join(' '));
  }

  /** @param asIs true keeps the reader's spelling */
  return async function search(query: string, asIs = false): Promise<Answer> {
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
    const found = urls.slice(0, most).flatMap((url) => present(url, words, data.docs, texts));
    return {
      found,
      danger,
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
