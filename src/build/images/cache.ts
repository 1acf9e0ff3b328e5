import { createHash } from 'node:crypto';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Image } from './list.ts';
import { look } from './look.ts';

/**
 * Where an image is kept between builds: a file named by all that it depends on.
 * @param folder of the cache
 */
export const keptIn = (folder: string, { shows }: Image): string =>
  join(folder, `${createHash('sha256').update(`${shows} ${look}`).digest('hex')}.png`);

/** Keeps an image. It is drawn only when the cache lacks it, and renamed when whole: a build cut short leaves no half image behind. */
export async function keep(folder: string, image: Image, draw: (image: Image) => Promise<Buffer>): Promise<void> {
  const file = keptIn(folder, image);
  if (existsSync(file)) return;
  writeFileSync(`${file}.part`, await draw(image));
  renameSync(`${file}.part`, file);
}
