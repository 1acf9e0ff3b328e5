import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { base } from './base.ts';
import { freePort } from './port.ts';

/** The name that the built site is served under, as its hosts' files have it. */
export const hostName = new URL(process.env['SITE'] ?? 'https://basalt.example').hostname;

/**
 * A compressed copy of dist in a folder of its own, as README says to lay it on a server, and a port for one.
 * Nothing beside the site may be served.
 * @param only the files to lay out, by their paths from the site's root; all of them where nothing is said
 * @throws when the site is not built
 */
export async function layOut(only?: string[]) {
  if (!existsSync('dist.hosts')) throw new Error('No dist.hosts. Run "npm run build" first.');
  const root = mkdtempSync(join(tmpdir(), 'basalt-host-'));
  // Servers run as users of their own.
  chmodSync(root, 0o755);
  const site = join(root, 'site');
  const files = new Set(only?.map((path) => join('dist', path)));
  const filter = (path: string) => !only || files.has(path) || statSync(path).isDirectory();
  cpSync('dist', site + base, { recursive: true, filter });
  execFileSync(process.execPath, [resolve('src/scripts/compress.ts'), site + base]);
  writeFileSync(join(site + base, '.hidden'), 'never served');
  writeFileSync(join(root, 'secret'), 'never served');
  const port = await freePort();
  const write = (file: string, text: string) => {
    writeFileSync(join(root, file), text);
    return join(root, file);
  };
  /** A file of dist.hosts without its comments, changed to serve this copy. @throws when it does not hold what is changed */
  const recipe = (file: string, changes: Record<string, string> = {}) =>
    Object.entries({ '/srv/basalt': site, ...changes }).reduce(
      (text, [find, put]) => {
        if (!text.includes(find)) throw new Error(`dist.hosts/${file} does not hold "${find}".`);
        return text.replaceAll(find, put);
      },
      readFileSync(join('dist.hosts', file), 'utf8').replace(/^\s*#.*\n/gm, ''),
    );
  return { root, site, port, write, recipe };
}
export type LaidOut = Awaited<ReturnType<typeof layOut>>;

const answers = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(() => done(true))).on('error', () => done(false));
  });

/**
 * Starts a server over a copy of the site.
 * @returns once it listens
 * @throws when it ends before, with what it said
 */
export async function start({ root, port }: LaidOut, program: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const server = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, detached: true });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (said += text));
  const signal = AbortSignal.timeout(60_000);
  while (!(await answers(port))) {
    if (server.exitCode !== null) throw new Error(`${program} did not start: ${said}`);
    await wait(20, undefined, { signal });
  }
  return {
    port,
    root,
    stop() {
      // Some start others, and end before them.
      if (server.pid && server.exitCode === null) process.kill(-server.pid);
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
