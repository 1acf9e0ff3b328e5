import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];
process.on('exit', () => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
});

/** A folder of its own that goes when the run ends. */
export function tempFolder(name: string): string {
  const dir = mkdtempSync(join(tmpdir(), `basalt-${name}-`));
  made.push(dir);
  return dir;
}
