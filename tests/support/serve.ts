import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { base } from './base.ts';
import { browserPath } from './browser.ts';
import { serveStatic } from './static.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site's address, without a last slash. */
    site: string;
    browser: string;
  }
}

/** Serves the built site to the browser tests as a host would, and finds them a browser. */
export default async function serve(project: TestProject) {
  if (!existsSync('dist/index.html'))
    throw new Error('No built site in dist. Run "npm run build" first, or "npm test" for all of it.');
  const server = await serveStatic('dist', base);
  project.provide('site', `http://127.0.0.1:${server.port}${base}`);
  project.provide('browser', browserPath());
  return () => server.stop();
}
