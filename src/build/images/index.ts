import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { iconSizes } from '../../metadata/icon-shape.ts';
import { sharePath } from '../../metadata/share.ts';
import { site } from '../../site.ts';
import { slugOf } from '../guard/article.ts';
import { checkArticles } from '../guard/read.ts';
import { keepIn } from './cache.ts';
import { icon } from './icon.ts';
import { look } from './look.ts';
import { share } from './share.ts';

/** An image of the site: its path, all that it depends on, and how to draw it. */
type Image = [path: string, shows: string, draw: () => Promise<Buffer>];

/** Every image that is drawn at build time: the icon in its sizes, and what share previews show. */
const images = (root: string): Image[] => [
  ...iconSizes.map((size): Image => [`/icons/${size}.png`, `${size} ${look}`, () => icon(size)]),
  ...[
    { path: sharePath(), title: site.question },
    ...checkArticles(root).flatMap(({ file, value }) =>
      value && !value.draft ? { path: sharePath(slugOf(file)), title: value.title } : [],
    ),
  ].map(({ path, title }): Image => [path, `${title} ${look}`, () => share(title)]),
];

/** Draws the site's images beside the rest of the build, from its start, and writes them at its end. */
export const drawnImages = (): AstroIntegration => {
  let root = '';
  let cache: URL;
  let drawing: Promise<[path: string, png: Buffer][]>;
  return {
    name: 'images',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        cache = new URL('images/', config.cacheDir);
      },
      'astro:build:start': () => {
        const keep = keepIn(cache);
        drawing = Promise.all(images(root).map(async ([path, shows, draw]) => [path, await keep(shows, draw)]));
        // Told at the end of the build, where it is awaited.
        drawing.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        for (const folder of ['icons/', 'share/']) mkdirSync(new URL(folder, dir), { recursive: true });
        for (const [path, png] of await drawing) writeFileSync(new URL(`.${path}`, dir), png);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const image = images(root).find(([path]) => path === request.url?.split('?')[0]);
          if (!image) return next();
          image[2]().then((png) => response.setHeader('Content-Type', 'image/png').end(png), next);
        });
      },
    },
  };
};
