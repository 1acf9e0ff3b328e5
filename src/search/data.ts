import type { Medicines } from '../schemas/medicines.ts';
import type { Synonyms } from '../schemas/synonyms.ts';
import { anchorOf } from './anchor.ts';
import type { DangerLevel } from './danger.ts';
import { unpackTexts } from './texts.ts';

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

interface Shared {
  /** The ledger's claims, each with what we say of it, and the page that holds them. */
  claims: [id: string, wording: string, description: string][];
  ledger: string;
  synonyms: Synonyms;
  medicines: Medicines['stems'];
  /** Phrases by which signs are known, by how soon each needs help. */
  danger: Record<DangerLevel, string[]>;
  /** The page that a danger sign leads to. */
  dangerPage: string;
  /** The first word of each file of near words, in the order of the alphabet. */
  near: string[];
  /** Words of the articles of a large site, whose texts are no part of this data, with spaces between. */
  others: string;
  /** The stems that most texts of a large site hold, with spaces between, the most common first: they tell no page from another. */
  everywhere: string;
}

/** What the build makes for the search page: see src/pages/search-index.json.ts and src/search/build/sections.ts. */
export interface SearchData extends Shared {
  docs: Doc[];
}

/** A page's values but for its sections. */
type Flat = Omit<Doc, 'sections'>;

/** That data as it is sent: its pages column by column, a tenth shorter when compressed, and the sections' words packed. */
export interface SentData extends Shared {
  docs: { [field in keyof Flat]: string[] };
  /** The headings of each page; one whose anchor is not made of its words has it after a "#". */
  headings: string[][];
  texts: string;
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

/** Makes pages of the columns again, with their sections. */
export function unpacked({ docs, headings, texts, ...rest }: SentData): SearchData {
  const words = unpackTexts(texts, headings.flat().length + headings.length);
  const sectionsOf = (given: string[]): Section[] =>
    ['', ...given].map((each) => {
      const [heading = '', anchor = anchorOf(heading)] = each.split('#');
      return { heading, anchor, text: words.shift() ?? '' };
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
  return { ...rest, docs: docs.url.map(docOf) };
}

/** A page as Pagefind gives it. */
export interface TextHit {
  url: string;
  excerpt: string;
  sub_results: { url: string; title: string; excerpt: string }[];
}
