// Draws images one after the other, in a process beside the build; it is told the cache's folder and the images.
import { keep } from './cache.ts';
import { draw } from './draw.ts';
import type { Image } from './list.ts';

// A build that ends early has no use for the rest.
process.once('disconnect', () => process.exit());
process.once('message', async ({ folder, images }: { folder: string; images: Image[] }) => {
  for (const image of images) await keep(folder, image, draw);
  process.disconnect();
});
