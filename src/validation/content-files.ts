import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { articleSchema, type FrontMatter, splitFrontMatter } from '../schemas/article.ts';
import type { Issue } from './issues.ts';
import { failedFile, type ParsedFile } from './parsed-file.ts';
import { parseYaml } from './yaml.ts';

const articlesFolder = 'content/articles';

/** The largest content file that is accepted, in bytes: ten times the longest article. */
const MAX_BYTES = 1_000_000;

/** Every file in content/articles, by name. Dot files are left out. */
export const listArticleFiles = (root: string): string[] =>
  readdirSync(join(root, articlesFolder))
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => `${articlesFolder}/${name}`);

/** An article's name in addresses. */
export const toSlug = (file: string): string => basename(file, '.mdx');

/** Parses every article in content/articles, by file name. */
export const parseArticles = (root: string): ParsedFile<FrontMatter>[] =>
  listArticleFiles(root)
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => parseOnce(root, file, (text) => parseArticle(file, text)));

/** Parses one YAML file of content/. */
export const parseYamlFile = <T>(root: string, file: string, schema: z.ZodType<T>): ParsedFile<T> =>
  parseOnce(root, file, (text) => parseYaml(file, text, schema));

/** The last result of each file. */
const parsedBefore = new Map<string, ParsedFile<unknown>>();

/** Parses a file, or returns the result of last time when not a byte of it has changed since. */
function parseOnce<T>(root: string, file: string, parse: (text: string) => ParsedFile<T>): ParsedFile<T> {
  const bytes = readContentFile(root, file);
  if ('message' in bytes) return failedFile(bytes);
  const digest = hash('sha256', bytes);
  const before = parsedBefore.get(file);
  if (before?.digest === digest) return before as ParsedFile<T>;
  const text = decodeContent(file, bytes);
  const parsed = { ...(typeof text === 'string' ? parse(text) : failedFile<T>(text)), digest };
  parsedBefore.set(file, parsed);
  return parsed;
}

/**
 * Takes a file's value from an earlier build instead of parsing the file, while the file has this digest. What else is asked for
 * is parsed then.
 */
export function recallFile<T>(root: string, file: string, digest: string, value: T): ParsedFile<T> {
  const parse = (text: string): ParsedFile<unknown> =>
    file.endsWith('.mdx') ? parseArticle(file, text) : parseYaml(file, text, z.unknown());
  let parsed: ParsedFile<unknown> | undefined;
  const whole = () => {
    const bytes = readContentFile(root, file);
    const text = 'message' in bytes ? bytes : decodeContent(file, bytes);
    parsed ??= typeof text === 'string' ? parse(text) : failedFile(text);
    return parsed;
  };
  const recalled: ParsedFile<T> = {
    file,
    digest,
    value,
    issues: [],
    lineOf: (path) => whole().lineOf(path),
    get body() {
      return whole().body;
    },
  };
  parsedBefore.set(file, recalled);
  return recalled;
}

/** Parses an article's front matter, and pads its body so that line numbers count from the top of the file. */
function parseArticle(file: string, text: string): ParsedFile<FrontMatter> {
  const parts = splitFrontMatter(text);
  if (!parts)
    return failedFile({
      file,
      line: 1,
      message: /^---[ \t]*\n/.test(text)
        ? 'The fields at the top have no end. Write a line of --- below the last one.'
        : 'The file does not begin with its fields. Begin line 1 with ---, then the fields, then another ---.',
    });
  const padding = '\n'.repeat(parts.front.split('\n').length + 1);
  return { ...parseYaml(file, parts.front, articleSchema, 1), body: padding + parts.body };
}

/** @returns a content file's bytes, or the issue that keeps it from being read */
function readContentFile(root: string, file: string): Buffer | Issue {
  const issue = (message: string): Issue => ({ file, line: 1, message });
  const path = join(root, file);
  const { size } = statSync(path, { throwIfNoEntry: false }) ?? {};
  if (size === undefined) return issue('The file is missing. Put it back from the history.');
  if (size > MAX_BYTES)
    return issue(`The file has ${size} bytes, more than the ${MAX_BYTES} it may. Move what is not text to public/.`);
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return issue(`The file cannot be read (${code}). Make it a file that everyone may read.`);
  }
}

/**
 * Decodes a content file, without its byte order mark and with Unix line ends.
 * @returns the text, or the issue that keeps it from being read
 */
function decodeContent(file: string, bytes: Buffer): string | Issue {
  const issue = (line: number, message: string): Issue => ({ file, line, message });
  if (!isUtf8(bytes)) return issue(1, 'The file is not UTF-8 text. Save it as UTF-8.');
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
  if (!text.trim()) return issue(1, 'The file is empty. Write its text.');
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  // Control characters, other line ends, marks that change the direction of text, a byte order mark within the text.
  const unseen = /[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069\uFEFF]/u.exec(text);
  if (unseen) {
    const code = unseen[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return issue(lineAt(unseen.index), `An unseen character (U+${code}) is here. Type the line anew.`);
  }
  const conflict = /^(<{7}|>{7}) /m.exec(text);
  const twice = 'A merge left two versions here. Keep one, and remove the lines of <<<<<<<, ======= and >>>>>>>.';
  return conflict ? issue(lineAt(conflict.index), twice) : text;
}
