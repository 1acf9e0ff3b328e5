// Renders images one after the other in a process of its own, which runs beside the build.
import { hash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { render, renderInputs, type SiteImage } from './render.ts';

/** What the process is sent: the images, the cache that is kept between builds, and the folder to write to. */
export interface RenderJob {
  images: SiteImage[];
  cacheFolder: string;
  outputFolder: string;
}

const code = ['render.ts', 'indexed-png.ts'].map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'));
const sharedKey = hash('sha256', JSON.stringify([code, renderInputs]));
const cacheKey = ({ path: _, ...picture }: SiteImage): string => hash('sha256', JSON.stringify(picture) + sharedKey);

/**
 * Renders an image unless it is in the cache. The file is renamed when complete, so that a build that is cut short leaves
 * no broken image.
 * @returns the file in the cache
 */
async function renderCached(folder: string, image: SiteImage): Promise<string> {
  const file = join(folder, `${cacheKey(image)}.png`);
  if (existsSync(file)) return file;
  writeFileSync(`${file}.part`, await render(image));
  renameSync(`${file}.part`, file);
  return file;
}

// The parent disconnects when its build ends early.
process.once('disconnect', () => process.exit());
process.once('message', async ({ images, cacheFolder, outputFolder }: RenderJob) => {
  rmSync(outputFolder, { recursive: true, force: true });
  for (const folder of [cacheFolder, ...new Set(images.map(({ path }) => dirname(join(outputFolder, path))))])
    mkdirSync(folder, { recursive: true });
  for (const image of images) copyFileSync(await renderCached(cacheFolder, image), join(outputFolder, image.path));
  process.disconnect();
});
