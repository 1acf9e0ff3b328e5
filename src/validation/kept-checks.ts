// Checks that one build keeps for the next: of 1,000 articles with one edited, only that one is parsed and checked again.
import { hash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Article } from '../schemas/article.ts';
import { type ArticleChecks, articleChecks } from './article-checks.ts';
import { parseArticles, recallArticle } from './content-files.ts';

/** An article in the file, which begins with the digest of the code. */
interface Kept {
  file: string;
  digest: string;
  value: Article;
  checks: ArticleChecks;
}

const srcFolder = join(import.meta.dirname, '..');

/** A digest of all code that checks are made by, packages included. */
function digestCode(root: string): string {
  const own = globSync('**/*.ts', { cwd: srcFolder }).sort();
  const packages = ['package.json', 'package-lock.json'].map((name) => join(root, name)).filter(existsSync);
  const files = [...own.map((file) => join(srcFolder, file)), ...packages];
  return hash('sha256', [process.version, own, ...files.map((file) => readFileSync(file, 'utf8'))].join('\0'));
}

/**
 * Recalls the checks of an earlier build, if they were made by the same code.
 * @param file where keepChecks wrote them
 * @returns the code's digest, for keepChecks
 */
export function recallChecks(root: string, file: string): string {
  const code = digestCode(root);
  if (!existsSync(file)) return code;
  const bytes = readFileSync(file);
  if (bytes.subarray(0, code.length).toString() !== code) return code;
  const articles: Kept[] = deserialize(bytes.subarray(code.length));
  for (const { file, digest, value, checks } of articles)
    articleChecks.set(recallArticle(root, file, digest, value), checks);
  return code;
}

/** Keeps the checks of all articles that are sound. The file is renamed when complete, so that none is half-written. */
export function keepChecks(root: string, file: string, code: string): void {
  const articles = parseArticles(root).flatMap((article): Kept[] => {
    const checks = articleChecks.get(article);
    const { file, digest, value } = article;
    return checks && value ? [{ file, digest, value, checks }] : [];
  });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, Buffer.concat([Buffer.from(code), serialize(articles)]));
  renameSync(`${file}.part`, file);
}
