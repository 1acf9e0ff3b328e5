import type { StoredArticle } from '../data/parsed-content.ts';
import { articleChecks, type Bodies, checkArticles, lintProseOnce, parseNewBody } from './article-check-cache.ts';
import { lintDates } from './article-lint.ts';
import { checkChangeRule } from './change-rule.ts';
import { listArticleFiles, parseArticles, toSlug } from './content-files.ts';
import { type Content, createIndex, parseContent } from './content-index.ts';
import { describeHedge, describeUnhedged } from './hedging.ts';
import { type Issue, issueAt } from './issues.ts';
import { describeLink } from './links.ts';
import { checkTexts, listTexts, type ParsedFile } from './parsed-file.ts';
import { describePlainText } from './phrases.ts';

/** The fields of content/sources.yaml that readers see. */
const sourceTexts = ['authors', 'title', 'journal', 'findIt', 'found', 'limits', 'of', 'against', 'unchecked'];

/**
 * Validates all content.
 * @param root the project's folder
 * @returns every issue, file by file; none when the content is valid. While a file cannot be parsed, only such issues. The
 * articles as Astro's collection stores them, and the values of the other files, each by its file's digest.
 */
export function validateContent(root: string) {
  const content = parseContent(root);
  const issues = checkContent(root, content);
  const { articles, ...files } = content;
  const values = Object.values(files).flatMap(({ digest, value }) => (value ? [[digest, value] as const] : []));
  return { issues, articles: articles.map(toStored), values: new Map<string, unknown>(values) };
}

function checkContent(root: string, content: Content): Issue[] {
  const { articles, ...files } = content;
  const { claims, sources, hedges, quiz } = files;
  const bodies: Bodies = new Map();
  const unparsed = [
    ...checkNames(root),
    ...[...articles, ...Object.values(files)].flatMap(({ issues }) => issues),
    ...articles.flatMap((article) => parseNewBody(article, bodies)),
  ];
  if (unparsed.length) return unparsed;

  const anchors = new Map(articles.map((each) => [toSlug(each.file), articleChecks.get(each)?.anchors ?? []]));
  const index = createIndex(root, content, anchors);
  const made = new Set(articles.flatMap((article) => articleChecks.get(article)?.claims ?? []));
  return [
    ...checkLedger(content, made),
    ...checkTexts(claims, describePlainText, ['wording', 'why']),
    ...checkTexts(sources, describePlainText, sourceTexts),
    ...checkTexts(quiz, describePlainText),
    ...checkTexts(quiz, (text) => describeUnhedged(hedges.value, claims.value ?? [], text)),
    ...checkChangeRule(quiz),
    ...checkTexts(quiz, (url) => describeLink(index, '', url), ['href']),
    ...checkArticles(index, Object.values(files), articles, bodies),
  ];
}

/**
 * Checks that every cited source exists, that nothing in the ledger is unused, and that each claim is worded as surely as
 * its evidence allows.
 * @param made the ids of every claim that an article makes
 */
function checkLedger({ claims, sources, quiz, hedges }: Content, made: Set<string>): Issue[] {
  const ids = new Set(sources.value?.map(({ id }) => id));
  const describeUnknown = (id: string) =>
    ids.has(id) ? [] : [`"${id}" is not a source. Write the id of one in content/sources.yaml.`];
  const cited = [claims, quiz, hedges].flatMap((file) => listTexts(file, ['sources'])).map(({ text }) => text);
  // A source with doses is shown in the table of doses.
  const shown = [...cited, ...(sources.value ?? []).flatMap(({ id, doses }) => (doses ? [id] : []))];
  return [
    ...[claims, quiz, hedges].flatMap((file) => checkTexts(file, describeUnknown, ['sources'])),
    ...findUnused(claims, made, 'Make it in an article'),
    ...findUnused(sources, new Set(shown), 'Name it in a claim or in the quiz, or give its doses'),
    ...(claims.value ?? []).flatMap((claim, i) =>
      describeHedge(hedges.value, claim, claim.wording).map((message) => issueAt(claims, [i, 'wording'], message)),
    ),
  ];
}

/** Unused entries are errors, since nobody would keep them up to date. */
const findUnused = (file: ParsedFile<unknown>, used: Set<string>, fix: string): Issue[] =>
  checkTexts(file, (id) => (used.has(id) ? [] : [`Nothing uses "${id}". ${fix}, or remove it.`]), ['id']);

function toStored(article: Content['articles'][number]): StoredArticle {
  const { file, value, digest } = article;
  const claims = articleChecks.get(article)?.claims;
  return { id: toSlug(file), filePath: file, digest, data: value && claims && { ...value, claims } };
}

/** An article's file name becomes its address. */
const checkNames = (root: string): Issue[] =>
  listArticleFiles(root)
    .filter((file) => !/\/[a-z0-9]+(-[a-z0-9]+)*\.mdx$/.test(file))
    .map((file) => ({
      file,
      line: 1,
      message: 'No page can be made of this name. Name it in small letters, digits and hyphens, ending in .mdx.',
    }));

/**
 * Warns of what would make the articles better, such as long sentences and overdue reviews. Warnings never fail a build.
 * @param today the day to judge reviews by
 */
export const lintContent = (root: string, today: Date): Issue[] =>
  parseArticles(root).flatMap((article) => {
    parseNewBody(article, new Map());
    return [...lintDates(article, today), ...lintProseOnce(article)];
  });
