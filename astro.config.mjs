import mdx from '@astrojs/mdx';
import {
  forgetBrokenBuild,
  incrementalBuild,
  nativeContentConfig,
  plainImports,
  preactRenderer,
  skipDevBundles,
} from './src/astro-internals/build.ts';
import { atomicOutput } from './src/integrations/atomic-output.ts';
import { csp } from './src/integrations/csp.ts';
import { feeds } from './src/integrations/feeds/index.ts';
import { freeMemory } from './src/integrations/free-memory.ts';
import { hosting } from './src/integrations/hosting/index.ts';
import { imagesIntegration } from './src/integrations/images/index.ts';
import { drafts, readBrowserTargets, readSettings } from './src/integrations/settings.ts';
import { sitemap } from './src/integrations/sitemap.ts';
import { contentLint, contentValidation } from './src/integrations/validation.ts';
import { searchIndex } from './src/search/build/pagefind-index.ts';

const root = import.meta.dirname;
const { SITE: site, BASE } = readSettings(process.env);
const base = BASE.replace(/\/$/, '');
const home = new URL(`${base}/`, site).href;
const [outputFirst, outputLast] = atomicOutput();
const [feedsWritten, onPageRendered] = feeds(root, home);
const [indexStarted, indexFinished] = searchIndex(root, base);

// No defineConfig: with "astro/config" comes SVGO, which takes a twelfth of a build of ten articles to load.
/** @type {import('astro').AstroUserConfig} */
export default {
  site,
  base: BASE,
  trailingSlash: 'always',
  build: { concurrency: 16, inlineStylesheets: 'always' },
  vite: {
    plugins: [plainImports()],
    environments: nativeContentConfig,
    // Features.LightDark of Lightning CSS: no style uses light-dark(), so no fallback for it is written.
    css: { lightningcss: { exclude: 1 << 20 } },
    build: {
      // Also for styles: prefixes and ranges in media queries are written for the oldest browsers.
      target: readBrowserTargets(root),
      modulePreload: false,
      rolldownOptions: {
        // One file compresses better than two: Preact, the quiz's engine, its first views and what loads the later ones.
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'engine',
                test: /node_modules.preact.|src.quiz.(engine|steps|choices|stop|links)|src.islands.(Quiz|QuestionForm|QuestionFields|StopPage|LazySheet|ListSection|use-)|preload-helper/,
              },
            ],
          },
        },
      },
    },
  },
  devToolbar: { enabled: false },
  experimental: incrementalBuild,
  integrations: [
    outputFirst,
    contentValidation(root),
    forgetBrokenBuild(),
    drafts(),
    skipDevBundles(),
    preactRenderer('**/islands/Quiz.tsx'),
    mdx(),
    indexStarted,
    imagesIntegration(root),
    sitemap(base),
    csp(onPageRendered),
    contentLint(root),
    feedsWritten,
    freeMemory(),
    indexFinished,
    hosting(root, home),
    outputLast,
  ],
};
