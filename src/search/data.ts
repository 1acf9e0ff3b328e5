import type { Synonyms } from '../schemas/synonyms.ts';

/** What the search knows of one page beside its full text, which Pagefind holds. */
export interface Doc {
  url: string;
  title: string;
  topic: string;
  description: string;
  /** Words readers type that the text itself may not use. */
  words: string;
  headings: string[];
}

/** The topics of what is no article. */
export const otherTopics = { plans: 'Plans', tools: 'Tools', claims: 'Claims' } as const;

/** What the build makes for the search page: see src/pages/search-index.json.ts. */
export interface SearchData {
  docs: Doc[];
  /** The ledger's claims, each with what we say of it, and the page that holds them. */
  claims: [id: string, wording: string, description: string][];
  ledger: string;
  synonyms: Synonyms;
  danger: string[];
  /** The page that a danger sign leads to. */
  dangerPage: string;
  /** Words that only the articles' texts hold, with spaces between: with the rest of this data, all that the site knows. */
  others: string;
  /** The stems that most texts of a large site hold, with spaces between, the most common first: they tell no page from another. */
  everywhere: string;
}

/** That data as it is sent: its pages column by column, a tenth shorter when compressed. */
export type SentData = Omit<SearchData, 'docs'> & { docs: Record<string, Doc[keyof Doc][]> };

/** Makes columns of the pages. */
export const packed = (data: SearchData): SentData => {
  const fields = Object.keys(data.docs[0] ?? {}) as (keyof Doc)[];
  return { ...data, docs: Object.fromEntries(fields.map((field) => [field, data.docs.map((doc) => doc[field])])) };
};

/** Makes pages of the columns again. */
export const unpacked = ({ docs, ...rest }: SentData): SearchData => ({
  ...rest,
  docs: (docs['url'] ?? []).map((_, i) =>
    Object.fromEntries(Object.entries(docs).map(([field, values]) => [field, values[i]])),
  ) as unknown as Doc[],
});

/** A page as Pagefind gives it. */
export interface TextHit {
  url: string;
  excerpt: string;
  sub_results: { url: string; title: string; excerpt: string }[];
}

/** The ledger's claims as pages of their own. */
export const claimDocs = ({ claims, ledger }: SearchData): Doc[] =>
  claims.map(([id, title, description]) => ({
    url: `${ledger}#${id}`,
    title,
    description,
    topic: otherTopics.claims,
    words: '',
    headings: [],
  }));
