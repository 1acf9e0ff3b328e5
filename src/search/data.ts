import type { Synonyms } from '../schemas/synonyms.ts';
import type { Doc } from './rank.ts';

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

/** The ledger's claims as pages of their own. */
export const claimDocs = ({ claims, ledger }: SearchData): Doc[] =>
  claims.map(([id, title, description]) => ({
    url: `${ledger}#${id}`,
    title,
    description,
    topic: 'Claims',
    words: '',
    headings: [],
  }));
