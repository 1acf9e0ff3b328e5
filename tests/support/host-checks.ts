import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { base } from './base.ts';
import { ahead, fileOf, font, kinds, references, texts } from './host-files.ts';
import { hostName } from './served.ts';

/** What a host may be unable to do; the table expects the rest of each. */
export type Ability =
  | 'not found'
  | 'slash'
  | 'charset'
  | 'ahead'
  | 'security'
  | 'caching'
  | 'immutable'
  | 'compressed'
  | 'vary'
  | 'rules hidden'
  | 'dots hidden'
  | 'unlisted';

/** Where the site may lie. */
export interface Host {
  name: string;
  start: () => Promise<{ port: number; stop: () => void }>;
  /** What it cannot do. */
  lacks?: Ability[];
  /** All that can be seen of it here, where it is no server but a part of one. */
  only?: Ability[];
  /** Whether it is a server that its owner sets up, which may know the kinds of file that others do not. */
  isOwn?: boolean;
}

/** Asks a host for what the site has and for what it has not. */
export const checkHost = ({ start, lacks = [], only, isOwn = false }: Host) => {
  let host: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    host = await start();
  });
  afterAll(() => host?.stop());
  /** A test that a host which lacks the ability must fail, so that the table stays true. */
  const can = (ability?: Ability) => {
    if (only && !(ability && only.includes(ability))) return test.skip;
    return ability && lacks.includes(ability) ? test.fails : test;
  };

  /** Asks for a path as it is written, dots and all. */
  async function ask(path: string, encoding = 'identity') {
    const headers = { host: hostName, 'accept-encoding': encoding };
    const asked = get({ host: '127.0.0.1', port: host.port, path: base + path, headers });
    const [reply] = (await once(asked, 'response')) as [IncomingMessage];
    const { statusCode: status, headers: sent } = reply;
    return { status, headers: sent, body: await text(reply) };
  }

  can().each(['/', '/articles/safety/', '/quiz/', '/search/?q=heat', '/rss.xml', '/articles/safety.md'])(
    '%s is there',
    async (path) => expect(await ask(path)).toMatchObject({ status: 200 }),
  );
  can()('/.well-known/security.txt is there', async () => {
    expect(await ask('/.well-known/security.txt')).toMatchObject({
      status: 200,
      body: expect.stringMatching(/^Contact: /),
    });
  });

  can('not found').each(['/nowhere/', '/articles/nothing/', '/nowhere.md', '/_astro/nothing.js'])(
    '%s is the 404 page',
    async (path) => {
      const { status, body, headers } = await ask(path);
      expect(status).toBe(404);
      expect(body).toContain('This page is not here');
      expect(headers['content-type']).toMatch(/^text\/html/);
      expect(headers['cache-control'] ?? '').not.toContain('immutable');
    },
  );

  can('slash')('an address without its last slash leads on', async () => {
    const { status, headers } = await ask('/articles');
    expect([301, 302, 307, 308]).toContain(status);
    expect(new URL(headers.location ?? '', `http://${hostName}${base}/`).pathname).toBe(`${base}/articles/`);
  });

  can().each(Object.entries(kinds))('%s files are %s', async (kind, type) => {
    const { status, headers } = await ask(kind === '.html' ? '/about/' : fileOf(kind));
    expect(status).toBe(200);
    expect(headers['content-type']?.split(';')[0]).toMatch(type);
  });

  const ownServer = isOwn ? test : test.skip;
  ownServer.each(Object.entries(references))('%s files are %s', async (kind, type) => {
    expect((await ask(fileOf(kind))).headers['content-type']).toBe(`${type}; charset=utf-8`);
  });

  can('ahead')('the rules for what is fetched ahead have the type that browsers ask for', async () => {
    expect((await ask(fileOf('.speculationrules'))).headers['content-type']?.split(';')[0]).toBe(ahead);
  });

  can('charset').each(['/', '/articles/safety.md', '/llms.txt'])('%s says that it is UTF-8', async (path) => {
    expect((await ask(path)).headers['content-type']).toMatch(/; charset=utf-8$/i);
  });

  can('security').each(['/', '/articles/safety/', '/nowhere/', '/_astro/nothing.js', font])(
    '%s carries the security headers, each once',
    async (path) => {
      expect((await ask(path)).headers).toMatchObject({
        'content-security-policy': "frame-ancestors 'none'",
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
        'cross-origin-opener-policy': 'same-origin',
        'speculation-rules': `"${base}${fileOf('.speculationrules')}"`,
      });
    },
  );

  can('caching').each([
    ['/', 'public, max-age=0, must-revalidate'],
    ['/articles/safety/', 'public, max-age=0, must-revalidate'],
    ['/rss.xml', 'public, max-age=0, must-revalidate'],
    [font, /\bmax-age=31536000\b/],
    [fileOf('.pf_fragment.txt'), /\bmax-age=31536000\b/],
    ['/icon.svg?v=1', /\bmax-age=31536000\b/],
  ])('%s is kept: %s', async (path, keep) => {
    expect((await ask(path)).headers['cache-control']).toMatch(keep);
  });

  can('immutable')('what is kept for ever is not asked for again', async () => {
    expect((await ask(font)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  can('compressed').each(['br', 'gzip'])('texts go out compressed as %s', async (encoding) => {
    for (const path of texts) {
      const { headers } = await ask(path, encoding);
      expect(headers['content-encoding'], path).toBe(encoding);
      expect(headers['content-type']?.split(';')[0], path).toBe(
        (await ask(path)).headers['content-type']?.split(';')[0],
      );
    }
  });

  can('vary').each(texts)('%s says that it may be compressed', async (path) => {
    expect((await ask(path, 'gzip')).headers.vary).toMatch(/accept-encoding/i);
  });

  can('rules hidden')('/_headers is hidden', async () => {
    const { status, body } = await ask('/_headers');
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).not.toContain('Cache-Control');
  });

  can('dots hidden').each(['/.htaccess', '/.hidden'])('%s is hidden', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).not.toMatch(/never served|Cache-Control/);
  });

  can('unlisted').each(['/_astro/', '/icons/'])('%s lists no files', async (path) => {
    expect([403, 404]).toContain((await ask(path)).status);
  });

  can().each(['/../secret', '/..%2fsecret', '/articles/../../secret', '/%2e%2e/secret'])(
    '%s does not escape',
    async (path) => {
      const { status, body } = await ask(path);
      expect(body).not.toContain('never served');
      expect(status).not.toBe(500);
    },
  );
};
