import type { ViteDevServer } from 'vite';

/**
 * Serves a file in dev that a build writes after the pages.
 * @param type its Content-Type
 * @param make makes the file at a path from the home page, such as "rss.xml", or returns undefined for another path
 */
export const serveInDev = (
  server: ViteDevServer,
  type: string,
  make: (path: string, origin: string) => Promise<string | Buffer> | undefined,
): void => {
  server.middlewares.use((request, response, next) => {
    const { pathname, origin } = new URL(request.url ?? '', `http://${request.headers.host}`);
    const file = make(pathname.slice(1), origin);
    if (!file) return next();
    file.then((body) => response.setHeader('Content-Type', type).end(body), next);
  });
};
