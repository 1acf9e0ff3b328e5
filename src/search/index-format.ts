import type { Synonyms } from '../schemas/search-words.ts';
import type { DangerLevel } from './danger.ts';

/** A part of a page under one heading; a page's first section has none. */
export interface Section {
  heading: string;
  anchor: string;
  /** The words that it contains, each once. */
  text: string;
}

/** What the search knows of one page. */
export interface Doc {
  url: string;
  title: string;
  topic: string;
  description: string;
  /** Words that readers type and the text itself may not use. */
  words: string;
  sections: Section[];
}

/** The topics of what is no article. */
export const otherTopics = { plans: 'Plans', tools: 'Tools', claims: 'Claims' } as const;

/** What the search knows of the site. */
export interface SearchIndex {
  /** The page that a danger sign leads to. */
  dangerPage: string;
  /** On a large site, whose texts are not part of the index, the words of its articles: see build/pack.ts. */
  bodyWords: string;
  /** On a large site, the stems that most articles contain, separated by spaces, the most common first. */
  commonStems: string;
  /** Phrases by which danger signs are recognised, by how soon each needs help. */
  danger: Record<DangerLevel, string[]>;
  docs: Doc[];
  /** The words of each claim; the claims themselves are loaded when one is found. */
  claims: string[];
  /** Words of the texts that no text is found by, since so many contain them. */
  common: string[];
  synonyms: Synonyms;
  /** How the first word of each file of near words begins, in alphabetical order. */
  near: string[];
}

/** A page's own fields. */
export type PageFields = Omit<Doc, 'sections'>;

/** The letter of the number 0, in places and before packed words. */
export const [firstLetter, noLetters] = [48, 65];

/**
 * The index as it is sent, made by build/: pages as columns, the words of sections and claims packed, lists as lines. All of
 * these are shorter when compressed.
 */
export interface ColumnarIndex extends Pick<SearchIndex, 'dangerPage' | 'bodyWords' | 'commonStems'> {
  /** Which texts contain which words: see build/pack.ts. */
  words: string;
  places: string;
  docs: { [field in keyof PageFields]: string[] };
  /** The headings of each page; one whose anchor is not made of its words has it after a "#". */
  headings: string[][];
  /** How many claims there are. */
  claims: number;
  danger: string;
  synonyms: string;
  near: string;
}

/** Which texts contain which words. */
export type PackedPostings = Pick<ColumnarIndex, 'words' | 'places'>;

/** Whether a site is large: its index has no texts, but what tells of Pagefind's. */
export const isLargeSite = ({ commonStems, bodyWords }: Pick<SearchIndex, 'commonStems' | 'bodyWords'>): boolean =>
  commonStems !== '' || bodyWords !== '';

/** The anchor that a heading gets: GitHub's rule, which Astro follows. */
export const headingAnchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

/** Reads lists from lines of "name:first,second"; there are none in an empty text. */
export const readLists = (lines: string): [name: string, list: string[]][] =>
  (lines.match(/.+/g) ?? []).map((line) => {
    const [name = '', list = ''] = line.split(':');
    return [name, list.split(',')];
  });

/**
 * Unpacks postings.
 * @param count how many texts there are
 * @returns the words of each text, and those without a place
 */
export function unpackPostings(
  { words, places }: PackedPostings,
  count: number,
): { texts: string[]; common: string[] } {
  const texts = Array.from({ length: count }, (): string[] => []);
  const common: string[] = [];
  const placesOf = places.split('\n');
  for (const [line, list] of words
    .split('\n')
    .map((words) => words.split(' '))
    .entries()) {
    const letters = [...(placesOf[line] ?? '')];
    const each = letters.length / list.length;
    if (!each) common.push(...list);
    let first = 0;
    for (const [i, word] of list.entries()) {
      let at = first;
      for (const [j, letter] of letters.slice(i * each, (i + 1) * each).entries()) {
        at += letter.charCodeAt(0) - firstLetter;
        if (!j) first = at;
        texts[at]?.push(word);
      }
    }
  }
  return { texts: texts.map((held) => held.join(' ')), common };
}

/** Unpacks a sorted list of words, each but for what it begins with as the word before it does: a letter tells how many letters. */
export function unpackWords(packed: string): string[] {
  let word = '';
  return packed.split(/(?=[A-Z])/).map((part) => {
    word = word.slice(0, part.charCodeAt(0) - noLetters) + part.replace(/^[A-Z]/, '');
    return word;
  });
}

/** Reads the index as it was sent. */
export function fromColumns({ docs, headings, claims, words, places, ...rest }: ColumnarIndex): SearchIndex {
  const sections = headings.flat().length + headings.length;
  const { texts, common } = unpackPostings({ words, places }, sections + claims);
  const claimTexts = texts.splice(sections);
  const readSection = (given: string): Section => {
    const [heading = '', anchor = headingAnchor(heading)] = given.split('#');
    return { heading, anchor, text: texts.shift() ?? '' };
  };
  const fieldsOf = (i: number) =>
    Object.fromEntries(Object.entries(docs).map(([name, column]) => [name, column[i]])) as unknown as PageFields;
  return {
    ...rest,
    docs: headings.map((given, i) => ({ ...fieldsOf(i), sections: ['', ...given].map(readSection) })),
    bodyWords: unpackWords(rest.bodyWords).join(' '),
    claims: claimTexts,
    common,
    danger: Object.fromEntries(readLists(rest.danger)) as SearchIndex['danger'],
    synonyms: readLists(rest.synonyms).map(([site, readers]) => ({ site, readers })),
    near: rest.near.split(' '),
  };
}
