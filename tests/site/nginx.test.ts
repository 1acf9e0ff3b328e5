// When this fails, nginx set up as the build says serves the site wrongly: headers, compressed files, 404, or what is not the site’s.
import { afterAll, describe, expect, test } from 'vitest';
import { base } from '../support/base.ts';
import { checkHost } from '../support/host-checks.ts';
import { asked } from '../support/host-files.ts';
import { startNginx } from '../support/nginx.ts';

const server = await startNginx('', asked);
afterAll(() => server.stop());
const ask = (path: string) => fetch(`http://127.0.0.1:${server.port}${base}${path}`, { redirect: 'manual' });

describe('nginx', () => checkHost({ name: 'nginx', start: async () => ({ ...server, stop: () => {} }), isOwn: true }));

test('an address without its last slash leads on, on whatever host', async () => {
  const { status, headers } = await ask('/articles');
  expect([status, headers.get('location')]).toEqual([301, `${base}/articles/`]);
});

test('robots.txt is there', async () => expect((await ask('/robots.txt')).status).toBe(200));

test.each(['/_headers', '/.hidden', '/_astro/', '/icons/'])('%s is the 404 page', async (path) => {
  const reply = await ask(path);
  expect(reply.status).toBe(404);
  expect(await reply.text()).toContain('This page is not here');
});
