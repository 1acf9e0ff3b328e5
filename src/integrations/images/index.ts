import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listPublished } from '../../data/parsed-content.ts';
import { iconSizes, sharePath } from '../../metadata/images.ts';
import { site } from '../../site/site.ts';
import { serveInDev } from '../serve-in-dev.ts';
import type { SiteImage } from './render.ts';
import type { RenderJob } from './worker.ts';

const shareImage = (title: string, slug?: string): SiteImage => ({ path: sharePath(slug), kind: 'share', title });

/** Every generated image: the icon in its sizes, and the share images. */
const listImages = (): SiteImage[] => [
  ...iconSizes.map((size) => ({ path: `/icons/${size}.png`, kind: 'icon' as const, size })),
  shareImage(site.question),
  ...listPublished().map(({ slug, data }) => shareImage(data.title, slug)),
];

/**
 * Renders icons and share images in a second process while the site is built, and moves them into it at the end.
 * @param root the project's folder
 */
export function imagesIntegration(root: string): AstroIntegration {
  const outputFolder = join(root, '.astro/images');
  let images: SiteImage[];
  /** The exit code, or null when the process was killed. */
  let exit: Promise<(number | null)[]>;
  return {
    name: 'images',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build') return;
        images = listImages();
        const cacheFolder = fileURLToPath(new URL('images/', config.cacheDir));
        const worker = fork(new URL('worker.ts', import.meta.url));
        worker.send({ images, cacheFolder, outputFolder } satisfies RenderJob);
        exit = once(worker, 'exit');
        // A failure is reported where the promise is awaited, at the end of the build.
        exit.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        const [code] = await exit;
        if (code !== 0) throw new Error('The images could not be drawn: see above.');
        for (const { path } of images) {
          const to = join(fileURLToPath(dir), path);
          mkdirSync(dirname(to), { recursive: true });
          renameSync(join(outputFolder, path), to);
        }
      },
      'astro:server:setup': async ({ server }) => {
        // Imported here, because a build does not need sharp in this process.
        const { render } = await import('./render.ts');
        serveInDev(server, 'image/png', (asked) => {
          const image = asked.endsWith('.png') && listImages().find(({ path }) => path === `/${asked}`);
          return image ? render(image) : undefined;
        });
      },
    },
  };
}
