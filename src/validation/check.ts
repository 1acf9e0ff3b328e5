import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromFragment } from '../quiz/address.ts';
import type { Article } from '../schemas/article.ts';
import { type Claim, claimsSchema, verdicts } from '../schemas/claim.ts';
import { hedgesSchema } from '../schemas/hedges.ts';
import { medicinesSchema } from '../schemas/medicines.ts';
import { quizSchema } from '../schemas/quiz-checks.ts';
import { type Source, sourcesSchema } from '../schemas/source.ts';
import { synonymsSchema } from '../schemas/synonyms.ts';
import { adviseDates, adviseText } from './advice.ts';
import { checkAgainst, type Known, slugOf } from './article.ts';
import { type Body, readBody } from './body.ts';
import { checkHedges } from './hedges.ts';
import { checkLedger } from './ledger.ts';
import { linkProblem } from './links.ts';
import type { Problem } from './problem.ts';
import { articleFiles, type Checked, checkArticles, checkFile } from './read.ts';
import { checkTexts, wrongInPlain } from './words.ts';

const srcFolder = fileURLToPath(new URL('../', import.meta.url));
/** The tags that articles may use: a component each, in this folder. */
const componentsFolder = join(srcFolder, 'components/in-articles');

/**
 * Checks all content before anything is built.
 * @param root the project's folder
 * @returns every problem found, file by file; none when the content is sound
 */
export function checkContent(root: string): Problem[] {
  const articles = checkArticles(root);
  const claims = checkFile(root, 'content/claims.yaml', claimsSchema);
  const sources = checkFile(root, 'content/sources.yaml', sourcesSchema);
  const hedges = checkFile(root, 'content/hedges.yaml', hedgesSchema);
  const quiz = checkFile(root, 'content/quiz.yaml', quizSchema);
  const synonyms = checkFile(root, 'content/synonyms.yaml', synonymsSchema);
  const medicines = checkFile(root, 'content/medicines.yaml', medicinesSchema);
  const read = readBodies(articles);
  const broken = [
    ...checkNames(root),
    ...[...articles, claims, sources, hedges, quiz, synonyms, medicines].flatMap((checked) => checked.problems),
    ...read.flatMap(({ body }) => ('message' in body ? [body] : [])),
  ];
  if (broken.length) return broken;

  const sound = read.map(({ article, body }) => ({ article, body: body as Body }));
  const known: Known = {
    root,
    claims: new Map(claims.value?.map((claim) => [claim.id, claim])),
    hedges: hedges.value,
    components: new Set(readdirSync(componentsFolder).map((name) => name.replace('.astro', ''))),
    anchors: new Map(sound.map(({ article, body }) => [slugOf(article.file), body.anchors.map(({ id }) => id)])),
    patterns: new Set(quiz.value?.patterns.map(({ id }) => id)),
    pageAnchors: new Set([...anchorsOfPages(), ...ledgerAnchors(claims.value ?? [], sources.value ?? [])]),
    opensQuiz: (fragment) => quiz.value !== undefined && fromFragment(quiz.value, fragment) !== undefined,
    drafts: new Set(articles.filter(({ value }) => value?.draft).map(({ file }) => slugOf(file))),
  };
  const made = new Set(sound.flatMap(({ body }) => body.claims.map(({ id }) => id)));
  return [
    ...checkLedger({ claims, sources, quiz, hedges }, made),
    ...(hedges.value ? checkHedges(claims, hedges.value) : []),
    ...checkTexts(claims, wrongInPlain, ['wording', 'why']),
    ...checkTexts(sources, wrongInPlain, [
      'authors',
      'title',
      'journal',
      'findIt',
      'found',
      'limits',
      'of',
      'against',
      'unchecked',
    ]),
    ...checkTexts(quiz, wrongInPlain),
    ...checkTexts(quiz, (url) => linkProblem(known, '', url), ['href']),
    ...sound.flatMap(({ article, body }) => checkAgainst(known, article, body)),
  ];
}

/** The anchors that stand in the files of pages and their parts. */
const anchorsOfPages = (): string[] =>
  globSync('{pages,components,layouts}/**/*.astro', { cwd: srcFolder }).flatMap((file) =>
    [...readFileSync(join(srcFolder, file), 'utf8').matchAll(/\bid="([^"]+)"/g)].map(([, id = '']) => id),
  );

/** The anchors of the evidence page that come from the ledger. */
const ledgerAnchors = (claims: Claim[], sources: Source[]): string[] => [
  ...claims.map(({ id }) => id),
  ...sources.map(({ id }) => `source-${id}`),
  ...Object.keys(verdicts).map((verdict) => `verdict-${verdict}`),
];

const bodies = new WeakMap<Checked<Article>, Body | Problem>();

/** Each article with its body. A body that a build meets again is not read again. */
const readBodies = (articles: Checked<Article>[]) =>
  articles.map((article) => {
    const body = bodies.get(article) ?? readBody(article.file, article.body);
    bodies.set(article, body);
    return { article, body };
  });

/** A file's name is its address, so it must be one. */
const checkNames = (root: string): Problem[] =>
  articleFiles(root)
    .filter((file) => !/\/[a-z0-9]+(-[a-z0-9]+)*\.mdx$/.test(file))
    .map((file) => ({
      file,
      line: 1,
      message: 'No page can be made of this name. Name it in small letters, digits and hyphens, ending in .mdx.',
    }));

/**
 * What would make the content better, without stopping a build: overdue reviews, long sentences.
 * @param today the day to judge reviews by
 */
export const adviseContent = (root: string, today: Date): Problem[] =>
  readBodies(checkArticles(root)).flatMap(({ article, body }) => [
    ...adviseDates(article, today),
    ...('message' in body ? [] : adviseText(article.file, body)),
  ]);
