import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { need } from './need.ts';
import { freePort } from './port.ts';

/**
 * Starts nginx with the README's own configuration, serving a compressed copy of dist on a free port of this machine alone.
 * @param more configuration beside the README's, such as how many processes
 * @returns the server, once it listens; root is the folder above the site's, and nothing in it may be served
 * @throws when nginx is missing and cannot be installed or does not start, or the README holds no configuration
 */
export async function startNginx(more = '') {
  const nginx = need(['/usr/sbin/nginx'], ['nginx', 'libnginx-mod-http-brotli-static']);
  const root = mkdtempSync(join(tmpdir(), 'basalt-nginx-'));
  // nginx serves as a user of its own.
  chmodSync(root, 0o755);
  cpSync('dist', join(root, 'site'), { recursive: true });
  execFileSync(process.execPath, [resolve('src/build/commands/compress.ts'), join(root, 'site')]);
  const port = await freePort();
  const block = /```nginx\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
  const site = block.replace('listen 80;', `listen 127.0.0.1:${port};`).replace('/srv/basalt', join(root, 'site'));
  if (site === block) throw new Error('README.md holds no nginx configuration with "listen 80;" and "/srv/basalt".');
  const modules = existsSync('/etc/nginx/modules-enabled') ? 'include /etc/nginx/modules-enabled/*.conf;' : '';
  const config = `${modules} ${more} daemon off; pid ${root}/pid; error_log ${root}/errors; events {} http { access_log off; include /etc/nginx/mime.types; ${site} }`;
  writeFileSync(join(root, 'nginx.conf'), config);
  const server = spawn(nginx, ['-c', join(root, 'nginx.conf')], { stdio: 'inherit' });
  // It writes this file once the port is its own: at once, or never.
  const signal = AbortSignal.timeout(60_000);
  while (!existsSync(join(root, 'pid'))) {
    if (server.exitCode !== null) throw new Error(`nginx did not start: see ${root}/errors`);
    await wait(20, undefined, { signal });
  }
  return {
    port,
    root,
    stop() {
      server.kill();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
