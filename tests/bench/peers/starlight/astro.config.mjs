import { globSync } from 'node:fs';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

// Starlight lists every page in every page's sidebar. With a thousand articles that would cost it a thousand links a page;
// a site of that size would not do so, so a large one here lists none but the home page.
const few = globSync('src/content/docs/**/*.md').length <= 50;
const sidebar = few
  ? [{ label: 'Articles', items: [{ autogenerate: { directory: 'articles' } }] }, 'evidence', 'about']
  : [{ label: 'Home', link: '/' }];

export default defineConfig({
  site: 'https://basalt.example',
  integrations: [starlight({ title: 'Basalt', sidebar })],
});
