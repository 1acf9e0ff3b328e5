import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { filesOf } from './copy.ts';

/** All content, copied anew for each test of a file or group that changes it. */
export function useContent() {
  const root = mkdtempSync(join(tmpdir(), 'basalt-'));
  beforeEach(() => {
    for (const folder of ['content', 'public']) cpSync(folder, join(root, folder), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));
  return filesOf(root);
}
