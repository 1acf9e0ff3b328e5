import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Copies all content, for a test that changes it.
 * @returns the copy's root, and functions that read, write, change and remove files by their path from there
 */
export function copyContent() {
  const root = mkdtempSync(join(tmpdir(), 'basalt-'));
  for (const folder of ['content', 'public']) cpSync(folder, join(root, folder), { recursive: true });
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const write = (file: string, text: string | Uint8Array) => writeFileSync(join(root, file), text);
  return {
    root,
    read,
    write,
    /** Puts one text for another, which may be a pattern between slashes. @throws when it is not there */
    change(file: string, find: string, put: string) {
      const before = read(file);
      const after = before.replace(/^\/.*\/$/s.test(find) ? new RegExp(find.slice(1, -1)) : find, () => put);
      if (after === before) throw new Error(`${file} does not hold "${find}".`);
      write(file, after);
    },
    /** One file, or the whole copy. */
    remove: (file = '') => rmSync(join(root, file), { recursive: true }),
  };
}
