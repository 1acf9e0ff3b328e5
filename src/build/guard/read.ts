import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { partsOf } from '../../article-file.ts';
import { type Article, articleSchema } from '../../schemas/article.ts';
import { explain, type Problem, problemAt } from './problem.ts';
import { readText } from './text.ts';

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

const checkedBefore = new Map<string, { text: string; checked: Checked<Article> }>();

/** Reads every article in content/articles, by file name. A text that a build meets again is not parsed again. */
export const checkArticles = (root: string): Checked<Article>[] =>
  articleFiles(root)
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => {
      const text = readText(root, file);
      if (typeof text !== 'string') return unread(text);
      const before = checkedBefore.get(file);
      if (before?.text === text) return before.checked;
      const checked = checkArticle(file, text);
      checkedBefore.set(file, { text, checked });
      return checked;
    });

/** Reads one YAML file of content/. */
export function checkFile<T>(root: string, file: string, schema: z.ZodType<T>): Checked<T> {
  const text = readText(root, file);
  return typeof text === 'string' ? checkYaml(file, text, schema) : unread(text);
}

/** Reads one article: its front matter, and its body in the lines of the file. */
function checkArticle(file: string, text: string): Checked<Article> {
  const parts = partsOf(text);
  if (!parts) {
    const message = 'No front matter. Begin the file with a line of ---, its fields, and another ---.';
    return unread({ file, line: 1, message });
  }
  const above = '\n'.repeat(parts.front.split('\n').length + 1);
  return { ...checkYaml(file, parts.front, articleSchema, 1), body: above + parts.body };
}

/**
 * Checks one YAML text.
 * @param above lines above the text in its file: 1 for front matter, whose first line is "---"
 */
function checkYaml<T>(file: string, text: string, schema: z.ZodType<T>, above = 0): Checked<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineAt = (offset: number) => counter.linePos(offset).line + above;
  const lineOf = (path: PropertyKey[]): number => {
    if (!path.length) return 1 + above;
    const node = document.getIn(path, true);
    return isNode(node) && node.range ? lineAt(node.range[0]) : lineOf(path.slice(0, -1));
  };
  const stop = (offset: number, message: string) => unread<T>({ file, line: lineAt(offset), message });
  // A tag that YAML does not know is a warning here, and breaks Astro.
  const wrong = document.errors[0] ?? document.warnings[0];
  if (wrong) {
    const what = wrong.message.split('\n')[0]?.replace(/ at line.*$/, '');
    return stop(wrong.pos[0], `${what}. Mend the YAML on this line, or a quote or bracket left open above.`);
  }
  const aliases: number[] = [];
  visit(document, { Alias: (_, { range }) => void aliases.push(range?.[0] ?? 0) });
  if (aliases[0] !== undefined) return stop(aliases[0], 'A word begins with "*". Put it in quotes.');
  const result = schema.safeParse(document.toJS());
  const issues = result.error?.issues ?? [];
  const problems = issues.map((issue) => {
    const key = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    return problemAt({ file, lineOf }, [...issue.path, ...key], explain(issue));
  });
  return { file, value: result.data, lineOf, problems, body: '' };
}

const unread = <T>(problem: Problem): Checked<T> => ({
  file: problem.file,
  value: undefined,
  lineOf: () => 1,
  problems: [problem],
  body: '',
});
