import { foreverPattern, quoted, type Rules, withCharset } from './rules.ts';

/** lighttpd's file. A list that a condition sets stands in place of the one outside it, and so is written whole. */
export function lighttpdFile(rules: Rules): string {
  const { host, base, headers, types, keep } = rules;
  const list = (pairs: [string, string][], indent: string) =>
    pairs.map(([name, value]) => `${indent}"${name}" => ${quoted(value)}`).join(',\n');
  return `# Written by the build. Copy dist to /srv/basalt${base}, and this file to /etc/lighttpd/conf-enabled/basalt.conf.
# On Debian: apt-get install lighttpd lighttpd-mod-deflate. It compresses by itself, and keeps what it compressed.
server.modules += ("mod_setenv", "mod_expire", "mod_rewrite", "mod_deflate")
$HTTP["host"] =~ "^${host.replaceAll('.', '\\.')}(:\\d+)?$" {
  server.document-root = "/srv/basalt"
  server.tag = ""
  index-file.names = ("index.html")
  server.errorfile-prefix = "/srv/basalt${base}/"
  url.rewrite-once = ("/(_headers$|\\.(?!well-known/))" => "/not-here")
  mimetype.assign = (
${list(
  Object.entries(types).map(([end, type]) => [`.${end}`, withCharset(type)]),
  '    ',
)}
  )
  deflate.mimetypes = ("text/", "application/json", "application/xml", "application/manifest+json", "image/svg+xml")
  deflate.allowed-encodings = ("brotli", "gzip")
  setenv.set-response-header = (
${list([...Object.entries(headers), ['Cache-Control', keep.anew]], '    ')}
  )
  # mod_expire, whose years have 360 days, leaves a 404 alone, as mod_setenv would not: nobody should keep for a year that a file was late.
  $HTTP["url"] =~ "${foreverPattern(rules)}" {
    expire.url = ("" => "access plus 365 days")
    setenv.set-response-header = (
${list(Object.entries(headers), '      ')}
    )
  }
}
`;
}
