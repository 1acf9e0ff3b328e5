import type { ViteDevServer } from 'vite';

/**
 * Serves in dev what a build writes as files.
 * @param type the files' media type
 * @param find makes the file at a path from the home page, such as "rss.xml", if it is one of them
 */
export const serveInDev = (
  server: ViteDevServer,
  type: string,
  find: (path: string, origin: string) => Promise<string | Buffer> | undefined,
): void => {
  server.middlewares.use((request, response, next) => {
    const { pathname, origin } = new URL(request.url ?? '', `http://${request.headers.host}`);
    const made = find(pathname.slice(1), origin);
    if (!made) return next();
    made.then((body) => response.setHeader('Content-Type', type).end(body), next);
  });
};
