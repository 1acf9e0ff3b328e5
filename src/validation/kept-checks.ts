// Checks that one build keeps for the next: of 1,000 articles with one edited, only that one is parsed and checked again.
import type { Article } from '../schemas/article.ts';
import { type ArticleChecks, articleChecks } from './article-checks.ts';
import { parseArticles, recallArticle } from './content-files.ts';
import { digestCode, readKept, writeKept } from './kept-file.ts';

/** What is kept of an article. */
interface Kept {
  file: string;
  digest: string;
  value: Article;
  checks: ArticleChecks;
}

/**
 * Recalls the checks that the same code made in an earlier build.
 * @param from the file that they are kept in
 * @returns keeps the checks that are known then, for the next build
 */
export function recallChecks(root: string, from: string): () => void {
  const code = digestCode(root);
  for (const { file, digest, value, checks } of readKept<Kept[]>(from, code) ?? [])
    articleChecks.set(recallArticle(root, file, digest, value), checks);
  return () => {
    const articles = parseArticles(root).flatMap((article): Kept[] => {
      const checks = articleChecks.get(article);
      const { file, digest, value } = article;
      return checks && value ? [{ file, digest, value, checks }] : [];
    });
    writeKept(from, code, articles);
  };
}
