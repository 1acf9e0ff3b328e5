import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

mkdirSync('tests/.copies', { recursive: true });
const folder = mkdtempSync(resolve('tests/.copies/aside-'));
let count = 0;

/**
 * Takes files out of a build's way without deleting them. On ext4 the minutes after some thousand files were deleted
 * make each new one cost up to a millisecond: the next build would pay for what the bench swept up.
 * @param path a file or folder of the project; nothing happens when it is not there
 */
export function setAside(path: string): void {
  if (existsSync(path)) renameSync(path, join(folder, String(count++)));
}

process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
