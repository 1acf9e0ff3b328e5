import { foreverPattern, isText, quoted, type Rules } from './rules.ts';

/** nginx's file, for /etc/nginx/conf.d. */
export function nginxFile(rules: Rules): string {
  const { host, base, headers, types, keep } = rules;
  const kinds = Map.groupBy(Object.entries(types), ([, type]) => type);
  const texts = [...kinds.keys()].filter((type) => isText(type) && type !== 'text/html');
  return `# Written by the build. Run "npm run compress", copy dist to /srv/basalt${base}, and this file to /etc/nginx/conf.d/basalt.conf.
# On Debian: apt-get install nginx libnginx-mod-http-brotli-static. Without that module, leave out brotli_static.
map $uri $basalt_cache {
  default "${keep.anew}";
  ~${foreverPattern(rules)} "${keep.forever}";
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
${Object.entries(headers)
  .map(([name, value]) => `  add_header ${name} ${quoted(value)} always;`)
  .join('\n')}
  add_header Cache-Control $basalt_cache;
  charset utf-8;
  charset_types ${texts.join(' ')};
  types {
${[...kinds].map(([type, ends]) => `    ${type} ${ends.map(([end]) => end).join(' ')};`).join('\n')}
  }
  location ~ /(_headers$|\\.(?!well-known/)) { return 404; }
}
`;
}
