import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { aheadRules } from './ahead.ts';
import { apacheFile } from './apache.ts';
import { caddyFile } from './caddy.ts';
import { headersFile } from './headers-file.ts';
import { lighttpdFile } from './lighttpd.ts';
import { nginxFile } from './nginx.ts';
import { rulesOf } from './rules.ts';

/** What lies at a folder's root, as addresses: the home page as "/". */
const entriesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .map((entry) => `/${entry.name}${entry.isDirectory() ? '/' : ''}`)
    .map((path) => path.replace(/^\/index\.html$/, '/'))
    .sort();

/**
 * Tells each host how to serve the built site. Hosts that read it from the site's root find _headers and .htaccess there;
 * what belongs into a server's own settings lies in dist.hosts, beside dist and not in it: nobody should publish it.
 * @param root the project's folder
 * @param home the home page's whole address
 */
export const hosts = (root: string, home: string): AstroIntegration => ({
  name: 'hosts',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const site = fileURLToPath(dir);
      const ahead = aheadRules(new URL(home).pathname.replace(/\/$/, ''));
      writeFileSync(join(site, ahead.path), ahead.text);
      const rules = rulesOf(home, entriesOf(site));
      writeFileSync(join(site, '_headers'), headersFile(rules));
      writeFileSync(join(site, '.htaccess'), apacheFile(rules));
      const beside = join(root, 'dist.hosts');
      mkdirSync(beside, { recursive: true });
      writeFileSync(join(beside, 'nginx.conf'), nginxFile(rules));
      writeFileSync(join(beside, 'Caddyfile'), caddyFile(rules));
      writeFileSync(join(beside, 'lighttpd.conf'), lighttpdFile(rules));
    },
  },
});
