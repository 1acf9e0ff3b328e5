import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The command line of Astro, run by this same Node. */
export const astro = resolve('node_modules/astro/bin/astro.mjs');

/** A copy of the project, for tests that break it or change it. It lies inside the project, to find node_modules. */
export interface Copy {
  root: string;
  /** Changes one file; throws when the text to change is not there. */
  edit(file: string, find: string, put: string): void;
  read(file: string): string;
  write(file: string, text: string): void;
  /** Runs `astro build` in the copy, with more in its environment where asked. */
  build(env?: NodeJS.ProcessEnv): Promise<{ code: number; said: string }>;
  remove(): void;
}

/** Copies what a build reads. */
export function copyProject(): Copy {
  mkdirSync('tests/.copies', { recursive: true });
  const root = mkdtempSync(resolve('tests/.copies/copy-'));
  for (const part of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(part, join(root, part), { recursive: true });
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  return {
    root,
    read,
    write: (file, text) => writeFileSync(join(root, file), text),
    edit(file, find, put) {
      const before = read(file);
      if (!before.includes(find)) throw new Error(`${file} does not hold "${find}".`);
      writeFileSync(
        join(root, file),
        before.replace(find, () => put),
      );
    },
    build: (env = {}) =>
      new Promise((done) =>
        execFile(process.execPath, [astro, 'build'], { cwd: root, env: { ...quiet(), ...env } }, (error, out, err) =>
          done({ code: error ? Number(error.code ?? 1) : 0, said: out + err }),
        ),
      ),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** The environment of a child: without what a test runner sets for itself. */
export const quiet = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  ASTRO_TELEMETRY_DISABLED: '1',
});
