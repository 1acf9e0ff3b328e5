import { existsSync } from 'node:fs';
import { preview } from 'astro';
import type { TestProject } from 'vitest/node';
import { browserPath } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site's address, without a last slash. */
    site: string;
    browser: string;
  }
}

/** Serves the built site to the browser tests, and finds them a browser. */
export default async function serve(project: TestProject) {
  if (!existsSync('dist/index.html'))
    throw new Error('No built site in dist. Run "npm run build" first, or "npm test" for all of it.');
  const server = await preview({ root: '.', logLevel: 'error', server: { port: 4400, host: '127.0.0.1' } });
  const base = (process.env['BASE'] ?? '/').replace(/\/$/, '');
  project.provide('site', `http://127.0.0.1:${server.port}${base}`);
  project.provide('browser', browserPath());
  return () => server.stop();
}
