import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { listPublished } from '../../data/parsed-content.ts';
import { serveInDev } from '../serve-in-dev.ts';
import type { Message, WorkerData } from './worker.ts';

/** Starts the thread. A build that fails does not wait for it. */
function startWorker(workerData: WorkerData): Worker {
  // A small space for what is new holds the little that outlives an article, and keeps the thread's memory small.
  const worker = new Worker(new URL('worker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: 24 },
  });
  worker.unref();
  return worker;
}

/**
 * Writes the feed and each article's Markdown version, made of the built pages in a thread of its own: as routes of Astro they
 * took a seventh of a build.
 * @param root the project's folder
 * @param home the home page's address
 * @returns the integration, and a function that is shown each page once it is rendered, with its path: its Markdown version is
 *   made while others are rendered, and that of a page that was not shown at the end
 */
export function feeds(
  root: string,
  home: string,
): [written: AstroIntegration, onPageRendered: (path: string, html: string) => void] {
  let worker: Worker;
  let exit: Promise<unknown>;
  const post = (message: Message) => worker.postMessage(message);
  const hooks: AstroIntegration['hooks'] = {
    'astro:config:setup': ({ command, config }) => {
      if (command !== 'build') return;
      worker = startWorker({ root, home, cacheFile: fileURLToPath(new URL('markdown', config.cacheDir)) });
      exit = once(worker, 'exit');
      // A failure is reported where the promise is awaited, at the end of the build.
      exit.catch(() => undefined);
    },
    'astro:build:generated': ({ dir }) => {
      worker.ref();
      post({ published: listPublished(), folder: fileURLToPath(dir) });
    },
    'astro:build:done': async () => {
      await exit;
    },
    'astro:server:setup': async ({ server }) => {
      // Imported here, because a build loads it in the thread alone.
      const { listFiles } = await import('./files.ts');
      serveInDev(server, 'text/plain; charset=utf-8', (path, origin) => {
        const readPage = (page: string) =>
          fetch(origin + new URL(home).pathname + page).then((answer) => answer.text());
        if (!/\.(md|xml)$/.test(path)) return undefined;
        return listFiles(root, home, listPublished(), readPage).get(path)?.();
      });
    },
  };
  const articles = new URL('articles/', home).pathname;
  const onPageRendered = (path: string, html: string) => {
    if (path.startsWith(articles) && path !== articles)
      post({ address: new URL(path, home).href, html: html.slice(html.indexOf('<article')) });
  };
  return [{ name: 'feeds', hooks }, onPageRendered];
}
