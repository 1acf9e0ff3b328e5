import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { serveInDev } from '../serve-in-dev.ts';
import { type Image, imagesOf } from './list.ts';
import type { Order } from './process.ts';

/**
 * Draws the site's images beside the rest of the build, from its start, and moves them into it at its end.
 * @param root the project's folder
 */
export function drawnImages(root: string): AstroIntegration {
  const place = join(root, '.astro/images');
  let images: Image[];
  /** The exit code; null when the process was killed. */
  let drawn: Promise<(number | null)[]>;
  return {
    name: 'images',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build') return;
        images = imagesOf(root);
        const cache = fileURLToPath(new URL('images/', config.cacheDir));
        const artist = fork(new URL('process.ts', import.meta.url));
        artist.send({ images, cache, place } satisfies Order);
        drawn = once(artist, 'exit');
        // Told at the end of the build, where it is awaited.
        drawn.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        const [code] = await drawn;
        if (code !== 0) throw new Error('The images could not be drawn: see above.');
        for (const { path } of images) {
          const to = join(fileURLToPath(dir), path);
          mkdirSync(dirname(to), { recursive: true });
          renameSync(join(place, path), to);
        }
      },
      'astro:server:setup': async ({ server }) => {
        // Drawing loads much that a build has no use for.
        const { draw } = await import('./draw.ts');
        serveInDev(server, 'image/png', (asked) => {
          const image = asked.endsWith('.png') && imagesOf(root).find(({ path }) => path === `/${asked}`);
          return image ? draw(image) : undefined;
        });
      },
    },
  };
}
