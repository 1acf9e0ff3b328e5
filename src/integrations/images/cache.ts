import { hash } from 'node:crypto';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draw } from './draw.ts';
import type { Image } from './list.ts';
import { look } from './look.ts';

/**
 * The file of an image that is kept between builds, named by all that it depends on. It is drawn only when missing,
 * and renamed when whole: a build cut short leaves no half image behind.
 * @param folder of the cache
 */
export async function kept(folder: string, image: Image): Promise<string> {
  const file = join(folder, `${hash('sha256', `${image.shows} ${look}`)}.png`);
  if (existsSync(file)) return file;
  writeFileSync(`${file}.part`, await draw(image));
  renameSync(`${file}.part`, file);
  return file;
}
