import type { TestProject } from 'vitest/node';
import { base } from './base.ts';
import needBuild from './need-build.ts';
import { serveStatic } from './static.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site's address, without a last slash. */
    site: string;
  }
}

/** Serves the built site to the browser tests as a host would. */
export default async function serve(project: TestProject) {
  needBuild();
  const server = await serveStatic('dist', base);
  project.provide('site', `http://127.0.0.1:${server.port}${base}`);
  return () => server.stop();
}
