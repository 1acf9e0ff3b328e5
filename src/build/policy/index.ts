import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile } from './headers.ts';
import { type Needs, needsOf, policyFor } from './policy.ts';

const charset = '<meta charset="utf-8">';

/** A page with its styles in one tag, where the first stood: one hash for them all, and better compression. */
function oneStyle(html: string): string {
  const styles: string[] = [];
  const rest = html.replace(/<style[^>]*>([\s\S]*?)<\/style>/g, (_, text: string) =>
    styles.push(text) === 1 ? '<style></style>' : '',
  );
  return rest.replace('<style></style>', () => `<style>${styles.join('')}</style>`);
}

/**
 * Gives every built page the policy that fits it alone, in a meta tag, and writes the same policies with the other
 * security headers to _headers. Astro's own setting allows every page every script of the site, and costs 500 bytes a page.
 * @param base the site's base path, without its last slash
 */
export const policy = (base: string): AstroIntegration => ({
  name: 'policy',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const site = fileURLToPath(dir);
      const pages = new Map<string, Needs>();
      for (const file of globSync('**/*.html', { cwd: site }).sort()) {
        const path = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
        const html = oneStyle(readFileSync(join(site, file), 'utf8'));
        if (!html.includes(charset))
          throw new Error(`${file}: no ${charset} to put the policy after. Begin its head with one.`);
        const needs = needsOf(path, html);
        pages.set(path, needs);
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policyFor(needs)}">`;
        writeFileSync(join(site, file), html.replace(charset, charset + meta));
      }
      writeFileSync(join(site, '_headers'), headersFile(pages, base));
    },
  },
});
