import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/**
 * Lets `import()` in the browser load its file and nothing else. Vite wraps each in half a kilobyte of code that first loads the
 * styles of that file, and the files which it imports; styles are inlined here, and the quiz asks for its views ahead of need.
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
