import { execFile, spawn } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The command line of Astro, run by this same Node. */
export const astro = resolve('node_modules/astro/bin/astro.mjs');

/** A copy's files, by their path from its root. */
export function filesOf(root: string) {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const write = (file: string, text: string | Uint8Array) => writeFileSync(join(root, file), text);
  return {
    root,
    read,
    write,
    /** Puts one text for another, which may be a pattern between slashes. @throws when it is not there */
    change(file: string, find: string, put: string) {
      const before = read(file);
      const after = before.replace(/^\/.*\/$/s.test(find) ? new RegExp(find.slice(1, -1)) : find, () => put);
      if (after === before) throw new Error(`${file} does not hold "${find}".`);
      write(file, after);
    },
    /** One file, or the whole copy. */
    remove: (file = '') => rmSync(join(root, file), { recursive: true, force: true }),
  };
}

/** A copy of what a build reads, for tests that break it or change it. It lies inside the project, to find node_modules. */
export function copyProject() {
  mkdirSync('tests/.copies', { recursive: true });
  const root = mkdtempSync(resolve('tests/.copies/copy-'));
  for (const part of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(part, join(root, part), { recursive: true });
  const files = filesOf(root);
  return {
    ...files,
    /** A file of the built site, the first that a pattern finds. */
    built: (pattern: string) => files.read(globSync(`dist/${pattern}`, { cwd: root })[0] ?? `dist/${pattern}`),
    /** Starts a command of Astro in the copy. */
    start: (...command: string[]) => spawn(process.execPath, [astro, ...command], { cwd: root, env: quiet() }),
    /** Runs `astro build` in the copy, with more in its environment where asked. */
    build: (env: NodeJS.ProcessEnv = {}) =>
      new Promise<{ code: number; output: string }>((done) =>
        execFile(process.execPath, [astro, 'build'], { cwd: root, env: { ...quiet(), ...env } }, (error, out, err) =>
          done({ code: error ? Number(error.code ?? 1) : 0, output: out + err }),
        ),
      ),
  };
}
export type Copy = ReturnType<typeof copyProject>;

/** The environment of a child: without what a test runner sets for itself. All of them share the build's compiled code. */
export const quiet = (): NodeJS.ProcessEnv => ({
  NODE_COMPILE_CACHE: resolve('node_modules/.cache/node'),
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  ASTRO_TELEMETRY_DISABLED: '1',
});
