// Files that hosts read from the site's root.
import { immutablePattern, quote, type ResponseHeaders, withCharset } from './response-headers.ts';

/**
 * The _headers file of Netlify and Cloudflare Pages. They join the values of one header from all patterns that match, so
 * each path gets Cache-Control from a pattern of its own.
 * @param paths the files and folders at the site's root
 */
export function formatHeadersFile(
  { base, speculationRules, headers, types, immutable, cacheControl }: ResponseHeaders,
  paths: string[],
): string {
  const rule = (pattern: string, lines: Record<string, string>) =>
    [base + pattern, ...Object.entries(lines).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  const cacheRule = (path: string) =>
    rule(path.replace(/(?<=.)\/$/, '/*'), {
      'Cache-Control': immutable.includes(path) ? cacheControl.immutable : cacheControl.revalidate,
    });
  // These hosts know every other type.
  const typeRule = rule(speculationRules.path, { 'Content-Type': types['speculationrules'] ?? '' });
  return [rule('/*', headers), typeRule, ...paths.map(cacheRule)].join('\n');
}

/** Apache's .htaccess, which works on shared hosting without access to the server's settings. */
export function formatHtaccess(response: ResponseHeaders): string {
  const { base, headers, types, cacheControl } = response;
  const compressed = [
    { end: 'br', encoding: 'br' },
    { end: 'gz', encoding: 'gzip' },
  ];
  return `# Written by the build. It needs "AllowOverride All", which shared hosting has; mod_headers and mod_rewrite add the most.
Options -Indexes
DirectoryIndex index.html
ErrorDocument 403 ${base}/404.html
ErrorDocument 404 ${base}/404.html
${Object.entries(types)
  .map(([end, type]) => `AddType "${withCharset(type)}" .${end}`)
  .join('\n')}
<IfModule mod_headers.c>
${Object.entries(headers)
  .map(([name, value]) => `  Header always set ${name} ${quote(value)}`)
  .join('\n')}
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
${compressed
  .map(
    ({ end, encoding }) => `  RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b
  RewriteCond %{REQUEST_FILENAME}.${end} -f
  RewriteRule \\.\\w+$ %{REQUEST_URI}.${end} [L]`,
  )
  .join('\n')}
</IfModule>
`;
}
