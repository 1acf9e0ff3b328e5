import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

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
