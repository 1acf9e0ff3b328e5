/// <reference types="astro/client" />
declare namespace App {
  interface Locals {
    /** The references of the article being rendered; set by its page and read by <Claim>. */
    references?: import('./articles/references.ts').References;
  }
}
/** Whether readers may see drafts; set by src/integrations/settings.ts. */
declare const SHOW_DRAFTS: boolean;
interface ImportMetaEnv {
  readonly REPOSITORY?: string;
}
/** What TypeScript's own types do not know yet. */
interface Document {
  /** Whether the page is opened ahead, for a reader who may never come. */
  readonly prerendering?: boolean;
}
/** The parts of citation-js that the site uses; it brings no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: unknown, options?: { generateGraph?: boolean });
    format(as: string): string;
  }
  export const plugins: { config: { get(name: string): { format: Record<string, unknown> } } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
/** A second reader of BibTeX, for tests; it brings no types. */
declare module 'bibtex-parse' {
  export function entries(text: string): Record<string, string>[];
}
