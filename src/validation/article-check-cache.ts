// Each article's checks are kept while it stays the same, and by one build for the next: of 1,000 articles with one edited, only
// that one is parsed and checked again.
import { hash } from 'node:crypto';
import { globSync } from 'node:fs';
import type { FrontMatter } from '../schemas/article.ts';
import { type Body, parseBody } from './article-body.ts';
import { lintProse, type Prose } from './article-lint.ts';
import { checkArticle } from './article-rules.ts';
import { digestCode, readCache, writeCache } from './cache-file.ts';
import { recallFile } from './content-files.ts';
import { type ContentIndex, parseContent } from './content-index.ts';
import type { Issue } from './issues.ts';
import type { ParsedFile } from './parsed-file.ts';

/** What is kept of an article's checks, so that they need not be made again. */
export interface ArticleChecks {
  /** The ids of the claims that it makes, in order, with repeats. */
  claims: string[];
  /** The anchors of its headings. */
  anchors: string[];
  /** Warnings of its prose, once lintProseOnce has looked for them. */
  prose?: Issue[];
  /** A digest of all that it was last found sound with. */
  soundWith?: string;
}

/** The checks of each article, for as long as its file stays the same. */
export const articleChecks = new WeakMap<ParsedFile<unknown>, ArticleChecks>();

/** The prose of articles that were read and not looked at for warnings yet. */
const unlinted = new WeakMap<ParsedFile<FrontMatter>, Prose>();

/** The bodies that one validation has read. They are not kept: those of 1,000 articles take 60 MB. */
export type Bodies = Map<ParsedFile<FrontMatter>, Body>;

/** Reads an article's body unless that was done before. @returns the issue that keeps it from being parsed, if any */
export function parseNewBody(article: ParsedFile<FrontMatter>, bodies: Bodies): Issue[] {
  if (articleChecks.has(article)) return [];
  const body = parseBody(article.file, article.body);
  if ('message' in body) return [body];
  bodies.set(article, body);
  articleChecks.set(article, {
    claims: body.claims.map(({ id }) => id),
    anchors: body.headings.map(({ id }) => id),
  });
  unlinted.set(article, { paragraphs: body.paragraphs, headings: body.headings });
  return [];
}

/** Warns of an article's prose, which is looked at once. */
export function lintProseOnce(article: ParsedFile<FrontMatter>): Issue[] {
  const checks = articleChecks.get(article);
  const prose = unlinted.get(article);
  if (checks && prose) checks.prose = lintProse(article.file, prose);
  unlinted.delete(article);
  return checks?.prose ?? [];
}

/**
 * Checks each article against the index, unless it was found sound with just this one.
 * @param files all other files of content, from which the index is made
 * @param bodies those that were read already
 */
export function checkArticles(
  index: ContentIndex,
  files: ParsedFile<unknown>[],
  articles: ParsedFile<FrontMatter>[],
  bodies: Bodies,
): Issue[] {
  const { root, anchors, drafts, components, pages } = index;
  const digests = files.map(({ digest }) => digest);
  const lists = [anchors, drafts, components, pages].map((each) => [...each]);
  const soundWith = hash('sha256', JSON.stringify([digests, lists, globSync('public/**', { cwd: root })]));
  return articles.flatMap((article) => {
    const checks = articleChecks.get(article);
    if (!checks || checks.soundWith === soundWith) return [];
    // What was parsed once is no issue the second time.
    const body = bodies.get(article) ?? (parseBody(article.file, article.body) as Body);
    const issues = checkArticle(index, article, body);
    if (!issues.length) checks.soundWith = soundWith;
    return issues;
  });
}

/** What one build keeps of a sound file for the next: an article with its checks, or a YAML file. */
interface Kept {
  file: string;
  digest: string;
  value: unknown;
  checks: ArticleChecks | undefined;
}

/**
 * Recalls the files and checks that the same code made in an earlier build.
 * @param from the file that they are kept in
 * @returns keeps what is known then, for the next build
 */
export function recallChecks(root: string, from: string): () => void {
  const code = digestCode(root);
  for (const { file, digest, value, checks } of readCache<Kept[]>(from, code) ?? []) {
    const recalled = recallFile(root, file, digest, value);
    if (checks) articleChecks.set(recalled, checks);
  }
  return () => {
    const files: ParsedFile<unknown>[] = Object.values(parseContent(root)).flat();
    const kept = files.flatMap((each): Kept[] => {
      const { file, digest, value } = each;
      return value ? [{ file, digest, value, checks: articleChecks.get(each) }] : [];
    });
    writeCache(from, code, kept);
  };
}
