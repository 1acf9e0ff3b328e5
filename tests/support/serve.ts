import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { base } from './base.ts';
import { browserFlags, browserPath } from './browser.ts';
import needBuild from './need-build.ts';
import { serveStatic } from './static.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site's address, without a last slash. */
    site: string;
    /** Where the one browser of all test files listens. */
    browser: string;
  }
}

/** Serves the built site to the browser tests as a host would, and starts the one browser that they share. */
export default async function serve(project: TestProject) {
  needBuild();
  const server = await serveStatic('dist', base);
  project.provide('site', `http://127.0.0.1:${server.port}${base}`);
  const browser = await chromium.launchServer({ executablePath: browserPath(), args: browserFlags });
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    server.stop();
  };
}
