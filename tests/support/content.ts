import { copyFileSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import { formatIssue } from '../../src/validation/issues.ts';
import { validateContent } from '../../src/validation/validate-content.ts';
import { filesOf } from './copy.ts';

/** The article that tests of the validation change. */
export const article = 'content/articles/benefits.mdx';

/** A copy of all content, as it was again after each test of a file that changes it, and what validation reports of it. */
export function useContent() {
  const root = mkdtempSync(join(tmpdir(), 'basalt-'));
  for (const folder of ['content', 'public']) cpSync(folder, join(root, folder), { recursive: true });
  const savedAt = (file: string) => statSync(join(root, file)).mtimeMs;
  const files = () => readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => extname(file));
  const saved = new Map(files().map((file) => [file, savedAt(file)]));
  afterEach(() => {
    for (const file of files()) if (saved.get(file) !== savedAt(file)) rmSync(join(root, file));
    for (const file of saved.keys()) {
      if (existsSync(join(root, file))) continue;
      copyFileSync(file, join(root, file));
      saved.set(file, savedAt(file));
    }
  });
  afterAll(() => rmSync(root, { recursive: true }));
  const copy = filesOf(root);
  return {
    ...copy,
    mistakes: () => validateContent(root).issues.map(formatIssue),
    /** Puts text below a heading of the article. */
    below: (text: string) => copy.change(article, '## Warmth\n', `## Warmth\n\n${text}\n`),
  };
}
