import type { AstroIntegration } from 'astro';

/**
 * Defines SHOW_DRAFTS, which is true under `astro dev` only. import.meta.env.DEV would not do: DEV or NODE_ENV in the
 * environment can turn it on in a build.
 */
export const drafts = (): AstroIntegration => ({
  name: 'drafts',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) => {
      updateConfig({ vite: { define: { SHOW_DRAFTS: JSON.stringify(command === 'dev') } } });
    },
  },
});
