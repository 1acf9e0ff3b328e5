import { existsSync } from 'node:fs';
import { need } from './need.ts';
import { layOut, start } from './served.ts';

/**
 * Starts nginx with the build's own configuration, serving a compressed copy of dist on a free port of this machine alone.
 * @param more configuration beside it, such as how many processes
 * @param only the files to serve, by their paths from the site's root; all of them where nothing is said
 * @returns the server, once it listens; root is the folder above the site's, and nothing in it may be served
 * @throws when nginx is missing and cannot be installed or does not start, or the site is not built
 */
export async function startNginx(more = '', only?: string[]) {
  const nginx = need(['/usr/sbin/nginx'], ['nginx', 'libnginx-mod-http-brotli-static']);
  const laid = await layOut(only);
  const { root, port, recipe, write } = laid;
  const site = recipe('nginx.conf', { 'listen 80;': `listen 127.0.0.1:${port};` });
  const modules = existsSync('/etc/nginx/modules-enabled') ? 'include /etc/nginx/modules-enabled/*.conf;' : '';
  const config = `${modules} ${more} daemon off; pid ${root}/pid; error_log ${root}/errors; events {} http { access_log off; ${site} }`;
  return start(laid, nginx, ['-c', write('nginx.conf', config)]);
}
