import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createQuizEngine } from '../quiz/engine.ts';
import type { Article } from '../schemas/article.ts';
import { type Claim, claimsSchema, verdicts } from '../schemas/claim.ts';
import { hedgesSchema } from '../schemas/hedges.ts';
import { medicinesSchema } from '../schemas/medicines.ts';
import { quizSchema } from '../schemas/quiz.ts';
import { type Source, sourcesSchema } from '../schemas/source.ts';
import { synonymsSchema } from '../schemas/synonyms.ts';
import { type Body, readBody } from './article-body.ts';
import { type ContentIndex, checkReferences } from './article-references.ts';
import { checkChangeRule } from './change-rule.ts';
import { listArticleFiles, parseArticles, parseYamlFile, slugOf } from './content-files.ts';
import { describeUnhedged } from './hedging.ts';
import type { Issue } from './issues.ts';
import { checkLedger } from './ledger.ts';
import { describeLink } from './links.ts';
import { checkTexts, describePlainText } from './phrases.ts';
import { lintDates, lintProse } from './readability.ts';
import type { ParsedFile } from './yaml.ts';

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
 * @returns every issue, file by file; none when the content is valid. While a file cannot be parsed, only such issues.
 */
export function validateContent(root: string): Issue[] {
  const { articles, ...files } = parseContent(root);
  const { claims, sources, hedges, quiz } = files;
  const read = readBodies(articles);
  const unparsed = [
    ...checkNames(root),
    ...[...articles, ...Object.values(files)].flatMap(({ issues }) => issues),
    ...read.flatMap(({ body }) => ('message' in body ? [body] : [])),
  ];
  if (unparsed.length) return unparsed;

  const parsed = read.map(({ article, body }) => ({ article, body: body as Body }));
  const index: ContentIndex = {
    root,
    claims: new Map(claims.value?.map((claim) => [claim.id, claim])),
    hedges: hedges.value,
    components: new Set(readdirSync(componentsFolder).map((name) => name.replace('.astro', ''))),
    anchors: new Map(parsed.map(({ article, body }) => [slugOf(article.file), body.headings.map(({ id }) => id)])),
    patterns: new Set(quiz.value?.patterns.map(({ id }) => id)),
    pageAnchors: new Set([...findPageAnchors(), ...ledgerAnchors(claims.value ?? [], sources.value ?? [])]),
    opensQuiz: (fragment) =>
      quiz.value !== undefined && createQuizEngine(quiz.value).fromFragment(fragment) !== undefined,
    drafts: new Set(articles.filter(({ value }) => value?.draft).map(({ file }) => slugOf(file))),
  };
  const made = new Set(parsed.flatMap(({ body }) => body.claims.map(({ id }) => id)));
  return [
    ...checkLedger({ claims, sources, quiz, hedges }, made),
    ...checkTexts(claims, describePlainText, ['wording', 'why']),
    ...checkTexts(sources, describePlainText, sourceTexts),
    ...checkTexts(quiz, describePlainText),
    ...checkTexts(quiz, (text) => describeUnhedged(hedges.value, claims.value ?? [], text)),
    ...checkChangeRule(quiz),
    ...checkTexts(quiz, (url) => describeLink(index, '', url), ['href']),
    ...parsed.flatMap(({ article, body }) => checkReferences(index, article, body)),
  ];
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

const bodies = new WeakMap<ParsedFile<Article>, Body | Issue>();

/** Each article with its body, which is read once for each version of the file. */
const readBodies = (articles: ParsedFile<Article>[]) =>
  articles.map((article) => {
    const body = bodies.get(article) ?? readBody(article.file, article.body);
    bodies.set(article, body);
    return { article, body };
  });

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
  readBodies(parseArticles(root)).flatMap(({ article, body }) => [
    ...lintDates(article, today),
    ...('message' in body ? [] : lintProse(article.file, body)),
  ]);
