import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** Makes the Pagefind index from the built pages, as the last step of `astro build`. */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const site = fileURLToPath(dir);
      const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
      if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
      const added = await index.addDirectory({ path: site });
      const written = await index.writeFiles({ outputPath: `${site}pagefind` });
      await pagefind.close();
      const failed = [...added.errors, ...written.errors];
      if (failed.length) throw new Error(`Pagefind could not index the site: ${failed.join('; ')}`);
      logger.info(`search index: ${added.page_count} pages`);
    },
  },
});
