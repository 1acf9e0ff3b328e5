import type { AstroIntegration } from 'astro';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Plugin } from 'vite';

/**
 * Makes `import()` in the browser load its file and nothing else. Vite wraps each in half a kilobyte of code that first loads the
 * file's styles and imports. Here styles are inlined, and the quiz loads its views early.
 * The module's name is Vite's own: when it changes, the quiz's script outgrows its budget in tests/site/bytes.test.ts.
 */
export const plainImports = (): AstroIntegration => ({
  name: 'plain-imports',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      const plugin: Plugin = {
        name: 'plain-imports',
        enforce: 'pre',
        load: (id) =>
          id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
      };
      updateConfig({ vite: { plugins: [plugin] } });
    },
  },
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

/** A path of getStaticPaths with its cache key: everything that its page depends on except modules, which Astro watches. */
export const withCacheKey = <Path>(path: Path, cacheKey: string): Path & { cacheKey: string } => ({
  ...path,
  cacheKey,
});

/** Reads a file of a collection: its fields, and its text. */
type GetEntryInfo = (file: {
  contents: string;
}) => Promise<{ data: Record<string, unknown>; body: string; slug: undefined; rawData: string }>;

/**
 * Makes a loader read files of one extension by a function of our own, so that they are not modules that the bundler sees.
 * Leans on: `entryTypes` of a loader's context, which Astro's types leave out.
 */
export const withEntryType = (loader: Loader, extension: string, getEntryInfo: GetEntryInfo): Loader => ({
  ...loader,
  load: (context) =>
    loader.load({ ...context, entryTypes: new Map([[extension, { getEntryInfo }]]) } as unknown as LoaderContext),
});
