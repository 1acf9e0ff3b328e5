// Files for the settings of servers that their owners set up.
import { formatLines, immutablePattern, isText, quote, type ResponseHeaders, withCharset } from './response-headers.ts';

/** nginx's file, for /etc/nginx/conf.d. */
export function formatNginxConf(response: ResponseHeaders): string {
  const { host, base, headers, types, cacheControl } = response;
  const extensions = Map.groupBy(Object.entries(types), ([, type]) => type);
  const texts = [...extensions.keys()].filter((type) => isText(type) && type !== 'text/html');
  return `# Written by the build. Run "npm run compress", copy dist to /srv/basalt${base}, and this file to /etc/nginx/conf.d/basalt.conf.
# On Debian: apt-get install nginx libnginx-mod-http-brotli-static. Without that module, leave out brotli_static.
map $uri $basalt_cache {
  default "${cacheControl.revalidate}";
  ~${immutablePattern(response)} "${cacheControl.immutable}";
}
server {
  listen 80;
  server_name ${host};
  root /srv/basalt;
  server_tokens off;
  absolute_redirect off;
  gzip_static on;
  gzip_vary on;
  brotli_static on;
  error_page 403 404 =404 ${base}/404.html;
${formatLines(headers, (name, value) => `  add_header ${name} ${quote(value)} always;`)}
  add_header Cache-Control $basalt_cache;
  charset utf-8;
  charset_types ${texts.join(' ')};
  types {
${[...extensions].map(([type, entries]) => `    ${type} ${entries.map(([extension]) => extension).join(' ')};`).join('\n')}
  }
  location ~ /(_headers$|\\.(?!well-known/)) { return 404; }
}
`;
}

/** Caddy's Caddyfile. Its regular expressions have no lookahead, so each matcher lists its paths. */
export function formatCaddyfile({ host, base, headers, types, immutable, cacheControl }: ResponseHeaders): string {
  const immutablePaths = immutable.map((path) => base + path.replace(/\/$/, '/*')).join(' ');
  return `# Written by the build. Run "npm run compress", copy dist to /srv/basalt${base}, and this file to /etc/caddy/Caddyfile.
${host} {
	root * /srv/basalt
	header {
${formatLines(headers, (name, value) => `		${name} ${quote(value)}`)}
	}
	header -Server
	@forever {
		path ${immutablePaths}
		file
	}
	header @forever Cache-Control "${cacheControl.immutable}"
	@anew not path ${immutablePaths}
	header @anew Cache-Control "${cacheControl.revalidate}"
${formatCaddyTypes(types)}
	@hidden {
		path_regexp /(_headers$|\\.)
		not path ${base}/.well-known/*
	}
	error @hidden 404
	encode gzip
	file_server {
		precompressed br gzip
	}
	handle_errors {
		rewrite * ${base}/404.html
		header Content-Type "${withCharset('text/html')}"
		header -Server
		file_server
	}
}
`;
}

const formatCaddyTypes = (types: ResponseHeaders['types']): string => `	map {path} {basalt_type} {
${formatLines(types, (extension, type) => `		~\\.${extension}$ "${withCharset(type)}"`)}
		default application/octet-stream
	}
	@typed {
		path_regexp \\.\\w+$
		file
	}
	header @typed Content-Type {basalt_type}`;

/** lighttpd's file. A list in a condition replaces the list outside it, so it is written in full. */
export function formatLighttpdConf(response: ResponseHeaders): string {
  const { host, base, headers, types, cacheControl } = response;
  const formatList = (pairs: [string, string][], indent: string) =>
    pairs.map(([name, value]) => `${indent}"${name}" => ${quote(value)}`).join(',\n');
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
${formatList(
  Object.entries(types).map(([end, type]) => [`.${end}`, withCharset(type)]),
  '    ',
)}
  )
  deflate.mimetypes = ("text/", "application/json", "application/xml", "application/manifest+json", "image/svg+xml")
  deflate.allowed-encodings = ("brotli", "gzip")
  setenv.set-response-header = (
${formatList([...Object.entries(headers), ['Cache-Control', cacheControl.revalidate]], '    ')}
  )
  # mod_expire, whose years have 360 days, leaves a 404 alone, as mod_setenv would not: nobody should keep for a year that a file was late.
  $HTTP["url"] =~ "${immutablePattern(response)}" {
    expire.url = ("" => "access plus 365 days")
    setenv.set-response-header = (
${formatList(Object.entries(headers), '      ')}
    )
  }
}
`;
}
