import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';

const bytesOf = (files: string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0);

/** What a built site weighs on its host: files, bytes of all, and bytes of what a search may load beside scripts. */
export function sizes(dist: string): { files: number; bytes: number; searchIndex: number } {
  const files = globSync('**/*', { cwd: dist, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const index = files.filter((file) => /search-index\.json$|\.pf_\w+$|pagefind-entry\.json$/.test(file));
  return { files: files.length, bytes: bytesOf(files), searchIndex: bytesOf(index) };
}
