import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { getContainerRenderer } from '@astrojs/preact/container-renderer';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/**
 * Makes `import()` in the browser load its file and nothing else. Vite wraps each in half a kilobyte of code that first loads the
 * file's styles and imports. Here styles are inlined, and the quiz loads its views early.
 * The module's name is Vite's own: when it changes, the quiz's script outgrows its budget in tests/site/bytes.test.ts.
 */
export const plainImports = (): Plugin => ({
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
});

/**
 * Keeps a build from bundling what only dev needs, such as Preact's dev tools and Astro's toolbar. Even in a build Astro
 * reads content through a dev server of Vite, which would bundle them first: a third of a second.
 * Leans on: Astro names these packages in each environment's `optimizeDeps.include`.
 */
export const skipDevBundles = (): AstroIntegration => ({
  name: 'skip-dev-bundles',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) => {
      if (command !== 'build') return;
      const plugin: Plugin = {
        name: 'skip-dev-bundles',
        configResolved({ environments }) {
          for (const { optimizeDeps } of Object.values(environments)) optimizeDeps.include = [];
        },
      };
      updateConfig({ vite: { plugins: [plugin] } });
    },
  },
});

/**
 * Keeps the built pages of articles whose cache key has not changed: a build of 1,000 articles after one edit takes a
 * quarter less time. Leans on: `experimental.incrementalBuild`, and the `cacheKey` of a path from getStaticPaths.
 */
export const incrementalBuild = { incrementalBuild: true } as const;

/**
 * Keeps a page of a build that was broken off from being taken for one of the build before: its edit may have been undone.
 * Leans on: Astro keeps each page as it is rendered, and notes in this file what all were made of once the last one is.
 */
export const forgetBrokenBuild = (): AstroIntegration => {
  let mark: URL;
  return {
    name: 'forget-broken-build',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build') return;
        mark = new URL('unfinished', config.cacheDir);
        if (existsSync(mark)) rmSync(new URL('incremental-build.json', config.cacheDir), { force: true });
        mkdirSync(config.cacheDir, { recursive: true });
        writeFileSync(mark, '');
      },
      'astro:build:generated': () => rmSync(mark, { force: true }),
    },
  };
};

/** A path of getStaticPaths with its cache key: everything that its page depends on except modules, which Astro watches. */
export const withCacheKey = <Path>(path: Path, cacheKey: string): Path & { cacheKey: string } => ({
  ...path,
  cacheKey,
});

/**
 * Vite's settings by which src/content.config.ts takes Astro's modules as Node loads them. Vite would transform a hundred
 * modules of Astro first: a fifth of a build of ten articles.
 * Leans on: Astro reads the content config in the environment "astro", and inlines its own package there unless told.
 */
export const nativeContentConfig = { astro: { resolve: { external: ['astro/content/config'] } } };

/**
 * Preact for islands. A build takes its renderer alone, and Vite compiles JSX by itself: the whole integration loads Babel,
 * which costs a build of ten articles a tenth of its time. Dev has the whole one, which keeps an island's state over edits.
 * Leans on: the renderer asks for the integration's settings under the name "astro:preact:opts".
 * @param include the islands' root components
 */
export const preactRenderer = (include: string): AstroIntegration => ({
  name: 'preact-renderer',
  hooks: {
    'astro:config:setup': async ({ command, addRenderer, updateConfig }) => {
      if (command !== 'build') {
        const { default: preact } = await import('@astrojs/preact');
        updateConfig({ integrations: [preact({ include })] });
        return;
      }
      const plugin: Plugin = {
        name: 'preact-settings',
        resolveId: (id) => (id === 'astro:preact:opts' ? `\0${id}` : undefined),
        load: (id) => (id === '\0astro:preact:opts' ? `export default ${JSON.stringify({ include })}` : undefined),
      };
      addRenderer(getContainerRenderer());
      updateConfig({ vite: { plugins: [plugin] } });
    },
  },
});

/**
 * Rewrites the HTML of each page as it is rendered, before Astro keeps it for later builds.
 * Leans on: Astro's prerenderer gives a page's Response, alone or with what else is known of it, and its arrayBuffer is read;
 * pages are kept only while all that Vite defines stays the same.
 * @param code the file with the code of rewrite, whose digest Vite is told to define
 * @param rewrite takes the page's path, with the base path, and its HTML
 */
export const rewritePages = (
  name: string,
  code: string,
  rewrite: (path: string, html: string) => string,
): AstroIntegration => ({
  name,
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ vite: { define: { REWRITE_CODE: JSON.stringify(hash('sha256', readFileSync(code))) } } });
    },
    'astro:build:start': ({ setPrerenderer }) => {
      setPrerenderer((standard) => ({
        ...standard,
        async render(request, options) {
          const rendered = await standard.render(request, options);
          const response = rendered instanceof Response ? rendered : rendered.response;
          if (!response.headers.get('content-type')?.startsWith('text/html')) return rendered;
          const html = rewrite(new URL(request.url).pathname, await response.text());
          // Another Response would copy the page twice.
          response.arrayBuffer = async () => new TextEncoder().encode(html).buffer;
          return rendered;
        },
      }));
    },
  },
});
