import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StoredArticle } from '../data/parsed-content.ts';
import { createQuizEngine } from '../quiz/engine.ts';
import { type Claim, claimsSchema, verdicts } from '../schemas/claim.ts';
import { hedgesSchema } from '../schemas/hedges.ts';
import { medicinesSchema } from '../schemas/medicines.ts';
import { quizSchema } from '../schemas/quiz.ts';
import { type Source, sourcesSchema } from '../schemas/source.ts';
import { synonymsSchema } from '../schemas/synonyms.ts';
import { articleChecks, type Bodies, checkArticles, lintProseOnce, parseNewBody } from './article-check-cache.ts';
import { lintDates } from './article-lint.ts';
import type { ContentIndex } from './article-rules.ts';
import { checkChangeRule } from './change-rule.ts';
import { listArticleFiles, parseArticles, parseYamlFile, toSlug } from './content-files.ts';
import { describeUnhedged } from './hedging.ts';
import type { Issue } from './issues.ts';
import { checkLedger } from './ledger.ts';
import { describeLink } from './links.ts';
import { checkTexts } from './parsed-file.ts';
import { describePlainText } from './phrases.ts';

const srcFolder = fileURLToPath(new URL('../', import.meta.url));
/** One component for each tag that articles may use. */
const componentsFolder = join(srcFolder, 'components/in-articles');
/** The fields of content/sources.yaml that readers see. */
const sourceTexts = ['authors', 'title', 'journal', 'findIt', 'found', 'limits', 'of', 'against', 'unchecked'];

const parseContent = (root: string) => ({
  articles: parseArticles(root),
  claims: parseYamlFile(root, 'content/claims.yaml', claimsSchema),
  sources: parseYamlFile(root, 'content/sources.yaml', sourcesSchema),
  hedges: parseYamlFile(root, 'content/hedges.yaml', hedgesSchema),
  quiz: parseYamlFile(root, 'content/quiz.yaml', quizSchema),
  synonyms: parseYamlFile(root, 'content/synonyms.yaml', synonymsSchema),
  medicines: parseYamlFile(root, 'content/medicines.yaml', medicinesSchema),
});

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

  const index = createIndex(root, content);
  const made = new Set(articles.flatMap((article) => articleChecks.get(article)?.claims ?? []));
  return [
    ...checkLedger({ claims, sources, quiz, hedges }, made),
    ...checkTexts(claims, describePlainText, ['wording', 'why']),
    ...checkTexts(sources, describePlainText, sourceTexts),
    ...checkTexts(quiz, describePlainText),
    ...checkTexts(quiz, (text) => describeUnhedged(hedges.value, claims.value ?? [], text)),
    ...checkChangeRule(quiz),
    ...checkTexts(quiz, (url) => describeLink(index, '', url), ['href']),
    ...checkArticles(index, Object.values(files), articles, bodies),
  ];
}

type Content = ReturnType<typeof parseContent>;

/** Gathers everything that an article may refer to. */
const createIndex = (root: string, { articles, claims, sources, hedges, quiz }: Content): ContentIndex => ({
  root,
  claims: new Map(claims.value?.map((claim) => [claim.id, claim])),
  hedges: hedges.value,
  components: new Set(readdirSync(componentsFolder).map((name) => name.replace('.astro', ''))),
  anchors: new Map(articles.map((article) => [toSlug(article.file), articleChecks.get(article)?.anchors ?? []])),
  patterns: new Set(quiz.value?.patterns.map(({ id }) => id)),
  pageAnchors: new Set([...findPageAnchors(), ...ledgerAnchors(claims.value ?? [], sources.value ?? [])]),
  opensQuiz: (fragment) =>
    quiz.value !== undefined && createQuizEngine(quiz.value).fromFragment(fragment) !== undefined,
  drafts: new Set(articles.filter(({ value }) => value?.draft).map(({ file }) => toSlug(file))),
});

function toStored(article: Content['articles'][number]): StoredArticle {
  const { file, value, digest } = article;
  const claims = articleChecks.get(article)?.claims;
  return { id: toSlug(file), filePath: file, digest, data: value && claims && { ...value, claims } };
}

/** The anchors in the source of pages, layouts and components. */
const findPageAnchors = (): string[] =>
  globSync('{pages,components,layouts}/**/*.astro', { cwd: srcFolder }).flatMap((file) =>
    [...readFileSync(join(srcFolder, file), 'utf8').matchAll(/\bid="([^"]+)"/g)].map(([, id = '']) => id),
  );

/** The anchors that the evidence page makes from the ledger. */
const ledgerAnchors = (claims: Claim[], sources: Source[]): string[] => [
  ...claims.map(({ id }) => id),
  ...sources.map(({ id }) => `source-${id}`),
  ...Object.keys(verdicts).map((verdict) => `verdict-${verdict}`),
];

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
