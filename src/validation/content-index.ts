import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import type { z } from 'zod';
import { createQuizEngine } from '../quiz/engine.ts';
import { topics } from '../schemas/article.ts';
import { verdicts } from '../schemas/claim.ts';
import { yamlSchemas } from '../schemas/yaml-files.ts';
import { parseArticles, parseYamlFile, toSlug } from './content-files.ts';
import type { ParsedFile } from './parsed-file.ts';

const srcFolder = join(import.meta.dirname, '..');
const pagesFolder = join(srcFolder, 'pages');

type YamlSchemas = typeof yamlSchemas;

/** Parses every file of content/. */
export const parseContent = (root: string) => ({
  articles: parseArticles(root),
  ...(Object.fromEntries(
    Object.entries(yamlSchemas).map(([name, schema]) => [
      name,
      parseYamlFile<unknown>(root, `content/${name}.yaml`, schema),
    ]),
  ) as { [Name in keyof YamlSchemas]: ParsedFile<z.infer<YamlSchemas[Name]>> }),
});

export type Content = ReturnType<typeof parseContent>;

/**
 * Gathers everything that an article may refer to.
 * @param anchors the anchors of each article's headings, by its name in addresses
 */
export const createIndex = (root: string, content: Content, anchors: Map<string, string[]>) => ({
  root,
  anchors,
  claims: new Map(content.claims.value?.map((claim) => [claim.id, claim])),
  hedges: content.hedges.value,
  /** The tags that articles may use: one component each. */
  components: new Set(readdirSync(join(srcFolder, 'components/in-articles')).map((name) => name.replace('.astro', ''))),
  /** The anchors of the page around every article. */
  layoutAnchors: findAnchors(join(srcFolder, 'layouts/Article.astro')),
  pages: findPages(content),
  /** Whether the quiz can read the part of an address after "#". */
  opensQuiz: (fragment: string): boolean =>
    content.quiz.value !== undefined && createQuizEngine(content.quiz.value).fromFragment(fragment) !== undefined,
  drafts: new Set(content.articles.filter(({ value }) => value?.draft).map(({ file }) => toSlug(file))),
});

export type ContentIndex = ReturnType<typeof createIndex>;

/** The pages that content may link to, articles left out: the anchors of each, by its path. */
function findPages({ claims, sources, quiz }: Content): Map<string, string[]> {
  const files = globSync('**/*.astro', { cwd: pagesFolder }).filter((file) => !/\[|404/.test(file));
  const pages = new Map(
    files.map((file) => [
      posix.join('/', ...file.replace(/(index)?\.astro$/, '').split(sep), '/'),
      findAnchors(join(pagesFolder, file)),
    ]),
  );
  pages.get('/articles/')?.push(...Object.keys(topics));
  const ledger = [
    ...(claims.value ?? []).map(({ id }) => id),
    ...(sources.value ?? []).map(({ id }) => `source-${id}`),
  ];
  pages.get('/evidence/')?.push(...ledger, ...Object.keys(verdicts).map((verdict) => `verdict-${verdict}`));
  for (const { id } of quiz.value?.patterns ?? [])
    pages.set(`/how-often/${id}/`, findAnchors(join(pagesFolder, 'how-often/[pattern].astro')));
  return pages;
}

/** The anchors in the source of a page, a layout or a component, and of the components that it imports. */
function findAnchors(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const find = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);
  const imported = find(/from '(\..+\.astro)'/g).map((path) => join(dirname(file), path));
  return [...find(/\bid="([^"]+)"/g), ...imported.flatMap(findAnchors)];
}
