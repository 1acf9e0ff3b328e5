import { hash } from 'node:crypto';
import type { FrontMatter } from '../schemas/article.ts';

/** An article as Astro stores it. */
export interface StoredArticle {
  id: string;
  filePath: string;
  digest: string;
  /** Missing while its file holds a mistake. */
  data: (FrontMatter & { claims: string[] }) | undefined;
}

/** What validation has parsed: the articles, and the values of the other files by their digest. */
interface Parsed {
  articles: StoredArticle[];
  values: Map<string, unknown>;
}

// Astro loads its config, the content config and the pages apart from each other, so what they share is kept on globalThis.
const shared = globalThis as { parsedContent?: Parsed };

/** Tells the loader what to load, and the pages what the other files hold. */
export const shareParsed = (parsed: Parsed): void => {
  shared.parsedContent = parsed;
};

/** What was shared last, if anything. */
export const parsedContent = (): Parsed | undefined => shared.parsedContent;

/** The value that validation parsed of just this text, if it did. */
export const findParsed = (text: string): unknown => shared.parsedContent?.values.get(hash('sha256', text));
