import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import {
  formatLines,
  immutablePattern,
  quote,
  type ResponseHeaders,
  responseHeaders,
  withCharset,
} from './response-headers.ts';
import { formatCaddyfile, formatLighttpdConf, formatNginxConf } from './server-files.ts';

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

/**
 * The _headers file of Netlify and Cloudflare Pages. They join the values of one header from all patterns that match, so
 * each path gets Cache-Control from a pattern of its own.
 * @param paths the files and folders at the site's root
 */
function formatHeadersFile(response: ResponseHeaders, paths: string[]): string {
  const { base, speculationRules, headers, types, immutable, cacheControl } = response;
  const rule = (pattern: string, lines: Record<string, string>) =>
    [base + pattern, ...Object.entries(lines).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  const cacheRule = (path: string) =>
    rule(path.replace(/(?<=.)\/$/, '/*'), {
      'Cache-Control': immutable.includes(path) ? cacheControl.immutable : cacheControl.revalidate,
    });
  // These hosts know every other type.
  const typeRule = rule(speculationRules.path, { 'Content-Type': types.speculationrules });
  return [rule('/*', headers), typeRule, ...paths.map(cacheRule)].join('\n');
}

/** Apache's .htaccess, which works on shared hosting without access to the server's settings. */
function formatHtaccess(response: ResponseHeaders): string {
  const { base, headers, types, cacheControl } = response;
  return `# Written by the build. It needs "AllowOverride All", which shared hosting has; mod_headers and mod_rewrite add the most.
Options -Indexes
DirectoryIndex index.html
ErrorDocument 403 ${base}/404.html
ErrorDocument 404 ${base}/404.html
${formatLines(types, (end, type) => `AddType "${withCharset(type)}" .${end}`)}
<IfModule mod_headers.c>
${formatLines(headers, (name, value) => `  Header always set ${name} ${quote(value)}`)}
  Header append Vary Accept-Encoding
  Header set Cache-Control "${cacheControl.revalidate}"
  Header set Cache-Control "${cacheControl.immutable}" "expr=%{REQUEST_URI} =~ m#${immutablePattern(response)}#"
</IfModule>
AddEncoding br .br
AddEncoding gzip .gz
RemoveType .gz
RemoveLanguage .br
<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteRule (^|/)(_headers$|\\.(?!well-known/)) - [R=404,L]
${formatLines(
  { br: 'br', gz: 'gzip' },
  (end, encoding) => `  RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b
  RewriteCond %{REQUEST_FILENAME}.${end} -f
  RewriteRule \\.\\w+$ %{REQUEST_URI}.${end} [L]`,
)}
</IfModule>
`;
}
