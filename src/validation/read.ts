import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { partsOf } from '../articles/article-file.ts';
import { type Article, articleSchema } from '../schemas/article.ts';
import type { Problem } from './problem.ts';
import { readText } from './text.ts';
import { checkYaml, unread } from './yaml.ts';

/** A file of the content: its checked value, if it has one, and its mistakes. */
export interface Checked<T> {
  file: string;
  value: T | undefined;
  /** The line on which a value stands, by the way to it, or that of the nearest part around it. */
  lineOf: (path: PropertyKey[]) => number;
  problems: Problem[];
  /** What stands below the front matter; empty for YAML files. Keeps the file's line numbers. */
  body: string;
}

const folder = 'content/articles';

/** Every file in content/articles, by name; dot files are nobody's articles. */
export const articleFiles = (root: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => `${folder}/${name}`);

const checkedBefore = new Map<string, { text: string; checked: Checked<unknown> }>();

/** What a check says of a file's text. A text that a build or dev meets again is not checked again. */
function once<T>(file: string, text: string | Problem, check: (text: string) => Checked<T>): Checked<T> {
  if (typeof text !== 'string') return unread(text);
  const before = checkedBefore.get(file);
  if (before?.text === text) return before.checked as Checked<T>;
  const checked = check(text);
  checkedBefore.set(file, { text, checked });
  return checked;
}

/** Reads every article in content/articles, by file name. */
export const checkArticles = (root: string): Checked<Article>[] =>
  articleFiles(root)
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => once(file, readText(root, file), (text) => checkArticle(file, text)));

/** Reads one YAML file of content/. */
export const checkFile = <T>(root: string, file: string, schema: z.ZodType<T>): Checked<T> =>
  once(file, readText(root, file), (text) => checkYaml(file, text, schema));

/** Reads one article: its front matter, and its body in the lines of the file. */
function checkArticle(file: string, text: string): Checked<Article> {
  const parts = partsOf(text);
  if (!parts)
    return unread({
      file,
      line: 1,
      message: /^---[ \t]*\n/.test(text)
        ? 'The fields at the top have no end. Write a line of --- below the last one.'
        : 'The file does not begin with its fields. Begin line 1 with ---, then the fields, then another ---.',
    });
  const above = '\n'.repeat(parts.front.split('\n').length + 1);
  return { ...checkYaml(file, parts.front, articleSchema, 1), body: above + parts.body };
}
