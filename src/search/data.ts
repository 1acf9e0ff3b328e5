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
}

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
