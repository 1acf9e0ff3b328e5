import type { Synonyms } from '../schemas/synonyms.ts';
import { anchorOf } from './anchor.ts';
import type { DangerLevel } from './danger.ts';
import { type PackedPostings, unpackPostings } from './postings.ts';

/** A part of a page under one heading; a page's first words have none. */
export interface Section {
  heading: string;
  anchor: string;
  /** The words that it holds, each once. */
  text: string;
}

/** What the search knows of one page. */
export interface Doc {
  url: string;
  title: string;
  topic: string;
  description: string;
  /** Words readers type that the text itself may not use. */
  words: string;
  sections: Section[];
}

/** The topics of what is no article. */
export const otherTopics = { plans: 'Plans', tools: 'Tools', claims: 'Claims' } as const;

/** A claim of the ledger as a result: its address, its words, and what we say of it. */
export type ClaimResult = [url: string, wording: string, verdict: string];

interface Shared {
  /** Phrases by which signs are known, by how soon each needs help. */
  danger: Record<DangerLevel, string[]>;
  /** The page that a danger sign leads to. */
  dangerPage: string;
  /** Words of the articles of a large site, whose texts are no part of this data, with spaces between. */
  others: string;
  /** The stems that most texts of a large site hold, with spaces between, the most common first: they tell no page from another. */
  everywhere: string;
}

/** What the search knows of the site. */
export interface SearchData extends Shared {
  docs: Doc[];
  /** The words of each claim; the claims themselves are loaded when one is found. */
  claims: string[];
  /** Words that so many texts hold that no text is found by them. */
  common: string[];
  synonyms: Synonyms;
  /** The site's words for a kind of medicine, and how the names of such medicines end. */
  medicines: { site: string; ends: string[] }[];
  /** How the first word of each file of near words begins, in the order of the alphabet. */
  near: string[];
}

/** A page's values but for its sections. */
type Flat = Omit<Doc, 'sections'>;

/**
 * That data as it is sent, made by src/pages/search-index.json.ts and src/search/build/sections.ts: its pages column by column,
 * the words of sections and claims packed, and lists as lines, which are all shorter when compressed.
 */
export interface SentData extends Shared, PackedPostings {
  docs: { [field in keyof Flat]: string[] };
  /** The headings of each page; one whose anchor is not made of its words has it after a "#". */
  headings: string[][];
  claims: number;
  synonyms: string;
  medicines: string;
  near: string;
}

/** Makes columns of pages. */
export const columnsOf = (docs: Flat[]): SentData['docs'] => {
  const column = (field: keyof Flat) => docs.map((doc) => doc[field]);
  return {
    url: column('url'),
    title: column('title'),
    topic: column('topic'),
    description: column('description'),
    words: column('words'),
  };
};

/** Lists by their name as lines, "name:first,second"; and again. */
export const linesOf = (lists: [name: string, list: string[]][]): string =>
  lists.map(([name, list]) => `${name}:${list}`).join('\n');
const listsOf = (lines: string): [name: string, list: string[]][] =>
  lines.split('\n').map((line) => {
    const [name = '', list = ''] = line.split(':');
    return [name, list.split(',')];
  });

/** Makes pages of the columns again, with their sections, and lists of the lines. */
export function unpacked({
  docs,
  headings,
  claims,
  words,
  places,
  synonyms,
  medicines,
  near,
  ...rest
}: SentData): SearchData {
  const sections = headings.flat().length + headings.length;
  const { texts, common } = unpackPostings({ words, places }, sections + claims);
  const claimTexts = texts.splice(sections);
  const sectionsOf = (given: string[]): Section[] =>
    ['', ...given].map((each) => {
      const [heading = '', anchor = anchorOf(heading)] = each.split('#');
      return { heading, anchor, text: texts.shift() ?? '' };
    });
  const wordsIn = (field: keyof Flat, i: number) => docs[field][i] ?? '';
  const docOf = (url: string, i: number): Doc => ({
    url,
    title: wordsIn('title', i),
    topic: wordsIn('topic', i),
    description: wordsIn('description', i),
    words: wordsIn('words', i),
    sections: sectionsOf(headings[i] ?? []),
  });
  return {
    ...rest,
    docs: docs.url.map(docOf),
    claims: claimTexts,
    common,
    synonyms: listsOf(synonyms).map(([site, readers]) => ({ site, readers })),
    medicines: listsOf(medicines).map(([site, ends]) => ({ site, ends })),
    near: near.split(' '),
  };
}

/** A page as Pagefind gives it. */
export interface TextHit {
  url: string;
  excerpt: string;
  sub_results: { url: string; title: string; excerpt: string }[];
}
