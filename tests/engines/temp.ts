import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own that goes when the run ends. */
export function tempFolder(name: string): string {
  const dir = mkdtempSync(join(tmpdir(), `basalt-${name}-`));
  process.on('exit', () => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }));
  return dir;
}
