import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import pLimit from 'p-limit';

/** More at once would leave no thread for writing the pages. */
const few = pLimit(2);

function read(file: URL): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Renamed when whole, so that a build cut short leaves no half image behind. */
function write(file: URL, png: Buffer): Buffer {
  const part = new URL(`${file.href}.part`);
  writeFileSync(part, png);
  renameSync(part, file);
  return png;
}

/**
 * Keeps images in a folder of Astro's cache, each under a digest of what it shows.
 * @returns a function that draws an image once: what it depends on, and how to draw it
 */
export function keepIn(folder: URL) {
  mkdirSync(folder, { recursive: true });
  return async (shows: string, draw: () => Promise<Buffer>): Promise<Buffer> => {
    const file = new URL(`${createHash('sha256').update(shows).digest('hex')}.png`, folder);
    return read(file) ?? write(file, await few(draw));
  };
}
