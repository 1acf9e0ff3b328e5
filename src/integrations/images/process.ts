// Draws images one after the other, in a process beside the build, and lays them out as the site has them.
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { kept } from './cache.ts';
import type { Image } from './list.ts';

/** What the process is told: the images, where they are kept between builds, and where to lay them. */
export interface Order {
  images: Image[];
  cache: string;
  place: string;
}

// A build that ends early has no use for the rest.
process.once('disconnect', () => process.exit());
process.once('message', async ({ images, cache, place }: Order) => {
  rmSync(place, { recursive: true, force: true });
  for (const folder of [cache, ...new Set(images.map(({ path }) => dirname(join(place, path))))])
    mkdirSync(folder, { recursive: true });
  for (const image of images) copyFileSync(await kept(cache, image), join(place, image.path));
  process.disconnect();
});
