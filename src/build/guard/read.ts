import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { explain, type Lines, lineOf, type Problem } from './problem.ts';

/** A file of the content: its checked value, if it has one, and its mistakes. */
export interface Checked<T> {
  file: string;
  value: T | undefined;
  lines: Lines;
  problems: Problem[];
  /** What stands below the front matter; empty for YAML files. Keeps the file's line numbers. */
  body: string;
}

/**
 * Reads one YAML text and checks it.
 * @param file the path to name in problems
 */
export function checkYaml<T>(file: string, text: string, schema: z.ZodType<T>, above = 0): Checked<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lines = { document, counter, above };
  const wrong = document.errors[0];
  if (wrong) {
    const line = counter.linePos(wrong.pos[0]).line + above;
    const message = `${wrong.message.split('\n')[0]?.replace(/ at line.*$/, '')}. Mend the YAML on this line.`;
    return { file, value: undefined, lines, problems: [{ file, line, message }], body: '' };
  }
  const result = schema.safeParse(document.toJS());
  const problems = (result.error?.issues ?? []).map((issue) => ({
    file,
    line: lineOf(lines, issue.path),
    message: explain(issue),
  }));
  return { file, value: result.data, lines, problems, body: '' };
}

/** Reads one article: front matter between two lines of "---", then its body. */
export function checkArticle<T>(file: string, text: string, schema: z.ZodType<T>): Checked<T> {
  const clean = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const front = /^---\n([\s\S]*?\n)---(?:\n|$)/.exec(clean);
  if (!front) {
    const problem = {
      file,
      line: 1,
      message: 'No front matter. Begin the file with a line of ---, its fields, and another ---.',
    };
    return { ...checkYaml(file, '', schema), value: undefined, problems: [problem] };
  }
  const body = '\n'.repeat(front[0].split('\n').length - 1) + clean.slice(front[0].length);
  return { ...checkYaml(file, front[1] ?? '', schema, 1), body };
}

/** Reads every article in content/articles, by file name. */
export function checkArticles<T>(root: string, schema: z.ZodType<T>): Checked<T>[] {
  const folder = 'content/articles';
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => checkArticle(`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8'), schema));
}

/** Reads one YAML file of content/. */
export const checkFile = <T>(root: string, file: string, schema: z.ZodType<T>): Checked<T> =>
  checkYaml(file, readFileSync(join(root, file), 'utf8'), schema);
