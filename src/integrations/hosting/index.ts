import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { responseHeaders } from './response-headers.ts';
import { formatCaddyfile, formatLighttpdConf, formatNginxConf } from './server-files.ts';
import { formatHeadersFile, formatHtaccess } from './site-files.ts';

/** The files and folders at a site's root as paths: "/about/" for a folder, "/rss.xml" for a file, "/" for the home page. */
const listRootPaths = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .map((entry) => `/${entry.name}${entry.isDirectory() ? '/' : ''}`)
    .map((path) => path.replace(/^\/index\.html$/, '/'))
    .sort();

/**
 * Writes what each host needs to serve the built site. _headers and .htaccess are part of the site. Files for a server's own
 * settings go to dist.hosts, so that they are not published.
 * @param root the project's folder
 * @param home the home page's full address
 */
export const hosting = (root: string, home: string): AstroIntegration => ({
  name: 'hosting',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const site = fileURLToPath(dir);
      const response = responseHeaders(home);
      writeFileSync(join(site, response.speculationRules.path), response.speculationRules.text);
      writeFileSync(join(site, '_headers'), formatHeadersFile(response, listRootPaths(site)));
      writeFileSync(join(site, '.htaccess'), formatHtaccess(response));
      const serverFolder = join(root, 'dist.hosts');
      mkdirSync(serverFolder, { recursive: true });
      writeFileSync(join(serverFolder, 'nginx.conf'), formatNginxConf(response));
      writeFileSync(join(serverFolder, 'Caddyfile'), formatCaddyfile(response));
      writeFileSync(join(serverFolder, 'lighttpd.conf'), formatLighttpdConf(response));
    },
  },
});
