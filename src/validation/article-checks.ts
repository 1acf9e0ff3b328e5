import { hash } from 'node:crypto';
import { globSync } from 'node:fs';
import type { Article } from '../schemas/article.ts';
import { type Body, readBody } from './article-body.ts';
import { type ContentIndex, checkReferences } from './article-references.ts';
import type { Issue } from './issues.ts';
import { lintProse, type Prose } from './readability.ts';
import type { ParsedFile } from './yaml.ts';

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
export const articleChecks = new WeakMap<ParsedFile<Article>, ArticleChecks>();

/** The prose of articles that were read and not looked at for warnings yet. */
const unlinted = new WeakMap<ParsedFile<Article>, Prose>();

/** The bodies that one validation has read. They are not kept: those of 1,000 articles take 60 MB. */
export type Bodies = Map<ParsedFile<Article>, Body>;

/** Reads an article's body unless that was done before. @returns the issue that keeps it from being parsed, if any */
export function readNewBody(article: ParsedFile<Article>, bodies: Bodies): Issue[] {
  if (articleChecks.has(article)) return [];
  const body = readBody(article.file, article.body);
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
export function lintProseOnce(article: ParsedFile<Article>): Issue[] {
  const checks = articleChecks.get(article);
  const prose = unlinted.get(article);
  if (checks && prose) checks.prose = lintProse(article.file, prose);
  unlinted.delete(article);
  return checks?.prose ?? [];
}

/**
 * Checks each article against the index, unless it was found sound with just this one.
 * @param files the files that the index is made of
 * @param bodies those that were read already
 */
export function checkArticles(
  index: ContentIndex,
  files: ParsedFile<unknown>[],
  articles: ParsedFile<Article>[],
  bodies: Bodies,
): Issue[] {
  const { root, anchors, drafts, components, pageAnchors } = index;
  const digests = files.map(({ digest }) => digest);
  const lists = [anchors, drafts, components, pageAnchors].map((each) => [...each]);
  const soundWith = hash('sha256', JSON.stringify([digests, lists, globSync('public/**', { cwd: root })]));
  return articles.flatMap((article) => {
    const checks = articleChecks.get(article);
    if (!checks || checks.soundWith === soundWith) return [];
    // What was parsed once is no issue the second time.
    const body = bodies.get(article) ?? (readBody(article.file, article.body) as Body);
    const issues = checkReferences(index, article, body);
    if (!issues.length) checks.soundWith = soundWith;
    return issues;
  });
}
