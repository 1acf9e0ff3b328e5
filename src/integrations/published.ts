import type { Article } from '../schemas/article.ts';
import { slugOf } from '../validation/article.ts';
import { checkArticles } from '../validation/read.ts';

/**
 * The articles that readers may see, each with its name in addresses.
 * @param root the project's folder
 */
export const published = (root: string): { slug: string; article: Article }[] =>
  checkArticles(root).flatMap(({ file, value }) =>
    value && !value.draft ? { slug: slugOf(file), article: value } : [],
  );
