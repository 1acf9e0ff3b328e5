import { cacheDir } from 'astro:config/server';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';

/**
 * Draws an image once, and keeps it in Astro's cache folder under a digest of what it shows.
 * @param drawing all that the image depends on; anything that JSON can hold
 * @param draw makes the PNG when no earlier build has
 */
export async function cachedImage(drawing: unknown, draw: () => Promise<Buffer>): Promise<Response> {
  const digest = createHash('sha256').update(JSON.stringify(drawing)).digest('hex');
  const file = new URL(`images/${digest}.png`, cacheDir);
  const kept = await readFile(file).catch(() => undefined);
  const png = kept ?? (await draw());
  if (!kept) {
    await mkdir(new URL('.', file), { recursive: true });
    // Renamed when whole, so that a build cut short leaves no half image behind.
    const part = new URL(`${file.href}.part`);
    await writeFile(part, png);
    await rename(part, file);
  }
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
}
