import type { AstroIntegration } from 'astro';

/**
 * Keeps a build from bundling what only dev needs: Preact's dev tools, Astro's toolbar. Astro reads content through
 * a dev server of Vite's even in a build, and that makes them ready first: a third of a second.
 */
export const lean = (): AstroIntegration => ({
  name: 'lean',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) => {
      if (command !== 'build') return;
      const plugin = {
        name: 'lean',
        configResolved({ environments }: { environments: Record<string, { optimizeDeps: { include?: string[] } }> }) {
          for (const { optimizeDeps } of Object.values(environments)) optimizeDeps.include = [];
        },
      };
      updateConfig({ vite: { plugins: [plugin] } });
    },
  },
});
