import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig, fontProviders } from 'astro/config';
import { drafts } from './src/integrations/drafts.ts';
import { feeds } from './src/integrations/feeds/index.ts';
import { floorOf } from './src/integrations/browser-floor.ts';
import { contentLint, contentValidation } from './src/integrations/validation.ts';
import { hosts } from './src/integrations/hosts/index.ts';
import { drawnImages } from './src/integrations/images/index.ts';
import { lean } from './src/astro-internals/skip-dev-bundles.ts';
import { policy } from './src/integrations/csp/index.ts';
import { searchIndex } from './src/search/build/pagefind-index.ts';
import { settingsOf } from './src/integrations/settings.ts';
import { siteMap } from './src/integrations/sitemap.ts';
import { whole } from './src/integrations/atomic-output.ts';

const root = import.meta.dirname;
const { SITE: site, BASE } = settingsOf(process.env);
const base = BASE.replace(/\/$/, '');
const home = new URL(`${base}/`, site).href;
const [alone, complete] = whole();
const [pagesShown, pagesRead, indexSettled] = searchIndex(base);

export default defineConfig({
  site,
  base: BASE,
  trailingSlash: 'always',
  build: { concurrency: 16, inlineStylesheets: 'always' },
  vite: {
    build: {
      // Styles too: light-dark(), ranges in media queries and prefixes are written for the oldest browsers of the floor.
      target: floorOf(root),
      modulePreload: false,
      rolldownOptions: {
        // One file compresses better than two: Preact, the quiz's engine, its first views and what loads the later ones.
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'engine',
                test: /node_modules.preact.|src.quiz.(?!nearest|plan|outcome|edges|mend|check\.|check-words|check-edges|change-rule|dates|help)|src.islands.(?!Plan|Change|Check|Basis|Calendar|Diary|Help|Sources|Take|Week|calendar|session|time|use-open)|preload-helper/,
              },
            ],
          },
        },
      },
    },
  },
  devToolbar: { enabled: false },
  // Keeps the pages of articles that have not changed: a quarter of the time of a build of 1,000 after one edit.
  experimental: { incrementalBuild: true },
  integrations: [
    alone,
    contentValidation(root),
    drafts(),
    lean(),
    // The island's root alone: Vite compiles the views below it by itself, and quicker than Preact's plugin.
    preact({ include: '**/islands/Quiz.tsx' }),
    mdx(),
    pagesShown,
    drawnImages(root),
    feeds(root, home),
    siteMap(root, base),
    pagesRead,
    policy(),
    contentLint(root),
    indexSettled,
    hosts(root, home),
    complete,
  ],
  fonts: [
    {
      name: 'Fraunces',
      cssVariable: '--font-heading',
      provider: fontProviders.local(),
      fallbacks: ['Georgia', 'serif'],
      // A face that comes late waits for the next page: no heading ever changes its lines under a reader's eyes.
      display: 'optional',
      options: {
        variants: [{ src: ['./src/styles/fonts/fraunces-600.woff2'], weight: 600, style: 'normal' }],
      },
    },
  ],
});
