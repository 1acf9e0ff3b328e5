/// <reference types="astro/client" />
declare namespace App {
  interface Locals {
    /** The references of the article being rendered; set by its page, read by <Claim>. */
    references?: import('./articles/references.ts').References;
  }
}
/** Whether readers may see drafts; set by src/build/drafts.ts. */
declare const SHOW_DRAFTS: boolean;
interface ImportMetaEnv {
  readonly REPOSITORY?: string;
}
/** What TypeScript's own types do not know yet. */
interface Document {
  /** Whether the page is opened ahead, for a reader who may never come. */
  readonly prerendering?: boolean;
}
