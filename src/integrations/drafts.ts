import type { AstroIntegration } from 'astro';

/**
 * Shows drafts under `astro dev` and nowhere else, as the constant SHOW_DRAFTS.
 * import.meta.env.DEV would not do: DEV or NODE_ENV in a builder's environment can turn it on in a build.
 */
export const drafts = (): AstroIntegration => ({
  name: 'drafts',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) => {
      updateConfig({ vite: { define: { SHOW_DRAFTS: JSON.stringify(command === 'dev') } } });
    },
  },
});
