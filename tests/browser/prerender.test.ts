// When this fails, a page that the browser opened ahead of a click does something before its reader is there: it takes the
// focus, adds to the history, or begins; or it does not begin when the reader comes.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { expect, inject, test } from 'vitest';
import { browserFlags, shellPath } from '../support/browser.ts';

/** What a page tells of itself. */
interface Seen {
  isPrerendering: boolean;
  focused: string;
  historyLength: number;
  /** Whether the quiz takes answers, or the search has said how many pages it found. */
  hasBegun: boolean;
}

/** Runs in the page that is opened ahead. It tells of itself before its reader comes, and once it has begun for them. */
function tellOfItself() {
  const hasBegun = () =>
    document.querySelector('astro-island button:enabled') !== null ||
    Boolean(document.querySelector('#search-status')?.textContent);
  const tell = () => {
    const seen: Seen = {
      isPrerendering: Boolean(document.prerendering),
      focused: document.activeElement?.tagName ?? '',
      historyLength: history.length,
      hasBegun: hasBegun(),
    };
    return fetch('/told', { method: 'POST', body: JSON.stringify(seen) });
  };
  const isLoaded = () => document.readyState === 'complete' && !document.querySelector('astro-island[ssr]');
  // Where no frame is drawn, effects run on a short timer. A longer one that is set after it also ends after it.
  const tellOnce = (holds: () => boolean) => {
    const timer = setInterval(() => {
      if (!holds()) return;
      clearInterval(timer);
      setTimeout(tell, 200);
    }, 20);
  };
  tellOnce(isLoaded);
  document.addEventListener('prerenderingchange', () => tellOnce(hasBegun));
}

/** Serves a page that has another opened ahead, and goes there once that has told of itself; and the site. */
async function serveAhead(link: string) {
  const site = new URL(inject('site'));
  const told: Seen[] = [];
  const asked: string[] = [];
  const ahead = Promise.withResolvers<void>();
  const after = Promise.withResolvers<void>();
  const rules = { prerender: [{ urls: [link], eagerness: 'immediate' }] };
  const start = `<!doctype html><title>Start</title><script type="speculationrules">${JSON.stringify(rules)}</script>
<script>fetch('/go').then(() => (location.href = ${JSON.stringify(link)}))</script>`;
  const own: Record<string, (request: IncomingMessage, response: ServerResponse) => Promise<unknown>> = {
    '/start': async (_, response) => response.setHeader('Content-Type', 'text/html').end(start),
    '/go': async (_, response) => ahead.promise.then(() => response.end()),
    '/told': async (request, response) => {
      told.push((await json(request)) as Seen);
      response.end();
      (told.length === 1 ? ahead : after).resolve();
    },
  };
  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    const sent = await fetch(new URL(request.url ?? '/', site));
    const type = sent.headers.get('Content-Type') ?? '';
    response.writeHead(sent.status, { 'Content-Type': type });
    if (!type.startsWith('text/html')) return response.end(Buffer.from(await sent.arrayBuffer()));
    const html = (await sent.text()).replace(/<meta http-equiv="?content-security-policy[^>]*>/i, '');
    return response.end(html.replace('<head>', `<head><script>(${tellOfItself})()</script>`));
  };
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    return (own[request.url ?? ''] ?? pass)(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { start: `http://127.0.0.1:${port}/start`, seen: after.promise.then(() => ({ told, asked })), stop };
}

/** Has a browser that nobody drives, since one that is driven opens nothing ahead, open a page ahead and go there. */
async function goAhead(path: string) {
  const server = await serveAhead(new URL(inject('site')).pathname.replace(/\/$/, '') + path);
  const profile = mkdtempSync(join(tmpdir(), 'basalt-profile-'));
  const args = [...browserFlags, `--user-data-dir=${profile}`, server.start];
  const browser = spawn(shellPath(), args, { stdio: 'ignore', detached: true });
  const ended = new Promise((end) => browser.once('exit', end));
  try {
    return await server.seen;
  } finally {
    // Debian's command is a script that starts the browser, so the whole group ends.
    if (browser.pid) process.kill(-browser.pid, 'SIGKILL');
    await ended;
    server.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

test.for(['/quiz/#pattern=chronic&severity=5', '/search/?q=cold+stones'])(
  '%s, opened ahead, waits for its reader, and begins when they come',
  async (path) => {
    const { told, asked } = await goAhead(path);
    const [ahead, after] = told;
    expect(ahead).toEqual({ isPrerendering: true, focused: 'BODY', historyLength: 1, hasBegun: false });
    expect(after).toEqual({ isPrerendering: false, focused: 'BODY', historyLength: 2, hasBegun: true });
    // The search reads its index for a reader alone.
    expect(asked.slice(0, asked.indexOf('/told')).filter((path) => path.endsWith('.json'))).toEqual([]);
  },
);
