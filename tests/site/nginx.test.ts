// When this fails, nginx set up as the build says serves the site wrongly: headers, compressed files, 404, or what is not the site’s.
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { base } from '../support/base.ts';
import { startNginx } from '../support/nginx.ts';
import { hostName } from '../support/served.ts';

/** What no test asks for. */
const isLeftOut = (path: string) => /evidence|sources|how-often|share|search\.|articles\/(?!safety)/.test(path);
const server = await startNginx('', isLeftOut);
afterAll(() => server.stop());

/** Asks for a path as it is written, dots and all. */
async function ask(path: string, encoding = '') {
  const headers = { host: hostName, 'accept-encoding': encoding };
  const asked = get({ host: '127.0.0.1', port: server.port, path: base + path, headers });
  const [reply] = (await once(asked, 'response')) as [IncomingMessage];
  return { status: reply.statusCode, headers: reply.headers, body: await text(reply) };
}

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
  expect(await ask('/articles')).toMatchObject({ status: 301, headers: { location: `${base}/articles/` } });
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
