import { quoted, type Rules, withCharset } from './rules.ts';

/** Caddy's file. Its regular expressions know no "but not", so each rule names what it is for. */
export function caddyFile({ host, base, headers, types, forever, keep }: Rules): string {
  const kept = forever.map((path) => base + path.replace(/\/$/, '/*')).join(' ');
  const typed = Object.entries(types).map(([end, type]) => `		~\\.${end}$ "${withCharset(type)}"`);
  return `# Written by the build. Run "npm run compress", copy dist to /srv/basalt${base}, and this file to /etc/caddy/Caddyfile.
${host} {
	root * /srv/basalt
	header {
${Object.entries(headers)
  .map(([name, value]) => `		${name} ${quoted(value)}`)
  .join('\n')}
	}
	header -Server
	@forever {
		path ${kept}
		file
	}
	header @forever Cache-Control "${keep.forever}"
	@anew not path ${kept}
	header @anew Cache-Control "${keep.anew}"
	map {path} {basalt_type} {
${typed.join('\n')}
		default application/octet-stream
	}
	@typed {
		path_regexp \\.\\w+$
		file
	}
	header @typed Content-Type {basalt_type}
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
