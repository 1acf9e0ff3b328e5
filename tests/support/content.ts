import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { formatIssue } from '../../src/validation/issues.ts';
import { validateContent } from '../../src/validation/validate-content.ts';
import { filesOf } from './copy.ts';

/** The article that tests of the validation change. */
export const article = 'content/articles/benefits.mdx';

/** All content, copied anew for each test of a file or group that changes it, and what validation reports of it. */
export function useContent() {
  const root = mkdtempSync(join(tmpdir(), 'basalt-'));
  beforeEach(() => {
    for (const folder of ['content', 'public']) cpSync(folder, join(root, folder), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const copy = filesOf(root);
  return {
    ...copy,
    mistakes: () => validateContent(root).issues.map(formatIssue),
    /** Puts text below a heading of the article. */
    below: (text: string) => copy.change(article, '## Warmth\n', `## Warmth\n\n${text}\n`),
  };
}
