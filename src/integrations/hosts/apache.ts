import { foreverPattern, quoted, type Rules, withCharset } from './rules.ts';

/** Apache's .htaccess, which lies at the site's root and needs no more than a folder on a shared server. */
export function apacheFile(rules: Rules): string {
  const { base, headers, types, keep } = rules;
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
  .map(([name, value]) => `  Header always set ${name} ${quoted(value)}`)
  .join('\n')}
  Header append Vary Accept-Encoding
  Header set Cache-Control "${keep.anew}"
  Header set Cache-Control "${keep.forever}" "expr=%{REQUEST_URI} =~ m#${foreverPattern(rules)}#"
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
