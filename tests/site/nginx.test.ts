// The nginx configuration in the README serves the site as it should: headers, compressed files, 404, and nothing else.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const port = 4480;
const root = mkdtempSync(join(tmpdir(), 'basalt-nginx-'));
let server: ChildProcess;

/** Installs Debian's nginx where it is missing and that is possible; says how where it is not. */
function findNginx() {
  if (existsSync('/usr/sbin/nginx')) return;
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0)
    throw new Error(
      'This test needs nginx with its static brotli module. Debian: apt-get install nginx libnginx-mod-http-brotli-static',
    );
  execFileSync('apt-get', ['update', '-qq']);
  execFileSync('apt-get', [
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    'nginx',
    'libnginx-mod-http-brotli-static',
  ]);
}

interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Asks for a path as it is written, dots and all. */
const ask = (path: string, encoding = ''): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const asked = request({ port, path, headers: { host: 'basalt.example', 'accept-encoding': encoding } }, (reply) => {
      let body = '';
      reply.setEncoding('utf8').on('data', (part) => {
        body += part;
      });
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body }));
    });
    asked.on('error', reject).end();
  });

beforeAll(async () => {
  findNginx();
  // nginx serves as a user of its own.
  chmodSync(root, 0o755);
  cpSync('dist', join(root, 'site'), { recursive: true });
  writeFileSync(join(root, 'secret'), 'never served');
  execFileSync(process.execPath, [join(process.cwd(), 'src/build/commands/compress.ts'), join(root, 'site')]);
  const block = /```nginx\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
  const site = block.replace('listen 80;', `listen 127.0.0.1:${port};`).replace('/srv/basalt', join(root, 'site'));
  expect(site).not.toBe(block);
  const modules = existsSync('/etc/nginx/modules-enabled') ? 'include /etc/nginx/modules-enabled/*.conf;' : '';
  const config = `${modules} daemon off; pid ${root}/pid; error_log ${root}/errors; events {} http { access_log off; include /etc/nginx/mime.types; ${site} }`;
  writeFileSync(join(root, 'nginx.conf'), config);
  server = spawn('/usr/sbin/nginx', ['-c', join(root, 'nginx.conf')], { stdio: 'inherit' });
  await vi.waitFor(async () => expect((await ask('/')).status).toBe(200), { timeout: 10_000 });
});
afterAll(() => {
  server?.kill();
  rmSync(root, { recursive: true, force: true });
});

test.each(['/', '/articles/safety/', '/quiz/', '/search/?q=heat', '/rss.xml', '/robots.txt', '/articles/safety.md'])(
  '%s is there',
  async (path) => {
    expect(await ask(path)).toMatchObject({ status: 200 });
  },
);

test.each(['/', '/articles/safety/', '/nowhere/', '/_astro/nothing.js'])(
  '%s carries the security headers',
  async (path) => {
    const { headers } = await ask(path);
    expect(headers).toMatchObject({
      'content-security-policy': "frame-ancestors 'none'",
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['permissions-policy']).toContain('geolocation=()');
  },
);

test('pages are asked for anew, hashed files kept for a year', async () => {
  const home = await ask('/');
  expect(home.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  const font = /\/_astro\/[^"]+\.woff2/.exec(home.body)?.[0] ?? '';
  expect((await ask(font)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

test.each(['br', 'gzip'])('files go out as they were compressed: %s', async (encoding) => {
  expect((await ask('/articles/safety/', encoding)).headers['content-encoding']).toBe(encoding);
});

test('texts say that they are UTF-8', async () => {
  expect((await ask('/articles/safety.md')).headers['content-type']).toBe('text/markdown; charset=utf-8');
  expect((await ask('/llms.txt')).headers['content-type']).toBe('text/plain; charset=utf-8');
});

test('an address without its last slash leads on, on whatever host', async () => {
  expect(await ask('/articles')).toMatchObject({ status: 301, headers: { location: '/articles/' } });
});

describe('nothing else is served', () => {
  test.each(['/nowhere/', '/articles/nothing/', '/_headers', '/.hidden', '/_astro/', '/icons/'])(
    '%s is the 404 page',
    async (path) => {
      const { status, body } = await ask(path);
      expect(status).toBe(404);
      expect(body).toContain('This page is not here');
    },
  );

  test.each(['/../secret', '/..%2fsecret', '/articles/../../secret', '/%2e%2e/secret'])(
    '%s does not escape',
    async (path) => {
      const { status, body } = await ask(path);
      expect([400, 404]).toContain(status);
      expect(body).not.toContain('never served');
    },
  );
});
