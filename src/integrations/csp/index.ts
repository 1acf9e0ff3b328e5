import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { needsOf, policyFor } from './policy.ts';

const charset = '<meta charset="utf-8">';

/** The order that every file of styles names, as the build writes it. */
const layers = '@layer tokens,base,layout,prose,parts,print;';

/** A page with its styles in one tag, where the first stood: one hash for them all, and better compression. */
function oneStyle(html: string): string {
  const styles: string[] = [];
  const rest = html.replace(/<style[^>]*>([\s\S]*?)<\/style>/g, (_, text: string) =>
    styles.push(text) === 1 ? '<style></style>' : '',
  );
  // In one tag the layers are named once, before them all.
  const together = styles.join('').replace(/@layer [\w,]+;\n?/g, '');
  return rest.replace('<style></style>', () => `<style>${layers}${together}</style>`);
}

/**
 * Gives every built page the policy that fits it alone, in a meta tag, so that it holds on any host.
 * Astro's own setting allows every page every script of the site, and costs 500 bytes a page.
 */
export const policy = (): AstroIntegration => ({
  name: 'policy',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const site = fileURLToPath(dir);
      for (const file of globSync('**/*.html', { cwd: site })) {
        const path = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
        const html = oneStyle(readFileSync(join(site, file), 'utf8'));
        if (!html.includes(charset))
          throw new Error(`${file}: no ${charset} to put the policy after. Begin its head with one.`);
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policyFor(needsOf(path, html))}">`;
        writeFileSync(join(site, file), html.replace(charset, charset + meta));
      }
    },
  },
});
