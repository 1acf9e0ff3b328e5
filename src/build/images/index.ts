import { fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { serveInDev } from '../in-dev.ts';
import { keptIn } from './cache.ts';
import { draw } from './draw.ts';
import { type Image, imagesOf } from './list.ts';

/** Draws the site's images beside the rest of the build, from its start, and puts them into it at its end. */
export const drawnImages = (): AstroIntegration => {
  let root = '';
  let folder = '';
  let images: Image[];
  let drawn: Promise<[code: number]>;
  return {
    name: 'images',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        folder = fileURLToPath(new URL('images/', config.cacheDir));
      },
      'astro:build:start': () => {
        mkdirSync(folder, { recursive: true });
        images = imagesOf(root);
        const artist = fork(new URL('process.ts', import.meta.url));
        artist.send({ folder, images });
        drawn = once(artist, 'exit') as typeof drawn;
        // Told at the end of the build, where it is awaited.
        drawn.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        if ((await drawn)[0]) throw new Error('The images could not be drawn: see above.');
        for (const at of ['icons/', 'share/']) mkdirSync(new URL(at, dir), { recursive: true });
        for (const image of images) copyFileSync(keptIn(folder, image), new URL(`.${image.path}`, dir));
      },
      'astro:server:setup': ({ server }) => {
        serveInDev(server, 'image/png', (asked) => {
          const image = asked.endsWith('.png') && imagesOf(root).find(({ path }) => path === asked);
          return image ? draw(image) : undefined;
        });
      },
    },
  };
};
