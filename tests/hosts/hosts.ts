import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { base } from '../support/base.ts';
import type { Ability, Host } from '../support/host-checks.ts';
import { asked } from '../support/host-files.ts';
import { need } from '../support/need.ts';
import { startNginx } from '../support/nginx.ts';
import { hostName, layOut, start } from '../support/served.ts';
import { serveStatic } from '../support/static.ts';

const tools = resolve('tests/hosts/tools');
const bin = (name: string) => join(tools, 'node_modules/.bin', name);

async function startCaddy() {
  const caddy = need(['/usr/bin/caddy'], ['caddy']);
  const laid = await layOut(asked);
  const site = laid.recipe('Caddyfile', { [`${hostName} {`]: `http://:${laid.port} {\n\tbind 127.0.0.1` });
  const config = laid.write('Caddyfile', `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
  const home = { HOME: laid.root, XDG_DATA_HOME: laid.root, XDG_CONFIG_HOME: laid.root };
  return start(laid, caddy, ['run', '--adapter', 'caddyfile', '--config', config], home);
}

async function startApache() {
  const apache = need(['/usr/sbin/apache2'], ['apache2']);
  const laid = await layOut(asked);
  const { root, site, port } = laid;
  const modules = [
    'mpm_event',
    'authz_core',
    'dir',
    'mime',
    'headers',
    'rewrite',
    'autoindex',
    'negotiation',
    'deflate',
  ]
    .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
    .join('\n');
  // As Debian has it: some ends of names mean a language or a type there.
  const config = `ServerRoot ${root}\nServerName basalt.example\nListen 127.0.0.1:${port}\nPidFile ${root}/pid\nErrorLog ${root}/errors
Mutex file:${root} default\n${modules}\nTypesConfig /etc/mime.types\nInclude /etc/apache2/mods-available/mime.conf
Include /etc/apache2/mods-available/deflate.conf\nDocumentRoot ${site}\nUser www-data\nGroup www-data
<Directory ${site}>\nOptions Indexes FollowSymLinks\nAllowOverride All\nRequire all granted\n</Directory>
<FilesMatch "^\\.ht">\nRequire all denied\n</FilesMatch>\n`;
  return start(laid, apache, ['-D', 'FOREGROUND', '-f', laid.write('apache.conf', config)]);
}

async function startLighttpd() {
  const lighttpd = need(['/usr/sbin/lighttpd'], ['lighttpd', 'lighttpd-mod-deflate']);
  const laid = await layOut(asked);
  const site = laid.write('basalt.conf', laid.recipe('lighttpd.conf'));
  const config = `server.modules = ("mod_indexfile", "mod_access", "mod_alias", "mod_redirect")
server.port = ${laid.port}\nserver.bind = "127.0.0.1"\nserver.document-root = "/var/empty"\ninclude "${site}"\n`;
  return start(laid, lighttpd, ['-D', '-f', laid.write('lighttpd.conf', config)]);
}

async function startWrangler() {
  const laid = await layOut(asked);
  const options = ['--ip', '127.0.0.1', '--port', String(laid.port), '--compatibility-date', '2026-11-01'];
  const quiet = { WRANGLER_SEND_METRICS: 'false', CI: '1', HOME: laid.root, XDG_CONFIG_HOME: laid.root };
  return start(laid, bin('wrangler'), ['pages', 'dev', laid.site, ...options], quiet);
}

/** Netlify has no server to run; its own parser reads _headers, and ours sends what that found. */
async function startNetlify() {
  const { parseAllHeaders } = createRequire(join(tools, 'package.json'))('@netlify/headers-parser');
  const { headers, errors } = await parseAllHeaders({ headersFiles: ['dist/_headers'], minimal: false });
  if (errors.length) throw errors[0];
  const rules = headers as { forRegExp: RegExp; values: Record<string, string> }[];
  return serveStatic('dist', base, (path) =>
    rules.flatMap(({ forRegExp, values }) => (forRegExp.test(path) ? Object.entries(values) : [])),
  );
}

async function startPlain(program: string, args: (site: string, port: number) => string[]) {
  const laid = await layOut(asked);
  return start(laid, program, args(laid.site, laid.port));
}

/** What servers for a try lack: they know nothing of _headers. */
const plain: Ability[] = ['ahead', 'security', 'caching', 'immutable', 'vary', 'rules hidden', 'dots hidden'];

/** Servers that their owners set up, at any path. */
const own: Host[] = [
  { name: 'nginx', start: () => startNginx('', asked) },
  { name: 'Caddy', start: startCaddy },
  { name: 'Apache', start: startApache },
  { name: 'lighttpd', start: startLighttpd, lacks: ['immutable'] },
];

/** What reads its rules, and looks for its 404 page, at the root of what it serves. */
const atRoot: Host[] = [
  { name: 'wrangler pages dev', start: startWrangler, lacks: ['vary', 'dots hidden'] },
  { name: 'Netlify', start: startNetlify, only: ['ahead', 'security', 'caching', 'immutable'] },
  {
    name: 'serve',
    start: () => startPlain(bin('serve'), (site, port) => ['-L', '-l', `tcp://127.0.0.1:${port}`, site]),
    lacks: [...plain.filter((one) => one !== 'vary'), 'slash', 'unlisted'],
  },
  {
    name: 'http-server',
    start: () => startPlain(bin('http-server'), (site, port) => [site, '-a', '127.0.0.1', '-p', `${port}`, '-gbs']),
    lacks: plain,
  },
  {
    name: 'python3 -m http.server',
    start: () => startPlain('python3', (site, port) => ['-m', 'http.server', '-b', '127.0.0.1', '-d', site, `${port}`]),
    lacks: [...plain, 'not found', 'charset', 'compressed', 'unlisted'],
  },
];

/** Each host that README names, and the servers that people try first. */
export const hosts: Host[] = [...own.map((host) => ({ ...host, isOwn: true })), ...(base ? [] : atRoot)];
