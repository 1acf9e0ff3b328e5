import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Builds in another folder and replaces dist only when the build is complete, so that a build that fails or is stopped leaves
 * the last one as it was. Builds of one folder share its caches, so a second one waits for the first.
 * @returns two integrations: the first must come before all others, the last after them
 */
export function atomicOutput(): [first: AstroIntegration, last: AstroIntegration] {
  let output = '';
  let release = () => {};
  const first: AstroIntegration = {
    name: 'atomic-output-first',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        if (command !== 'build') return;
        const reportWait = () => logger.info('Another build of this folder runs. Waiting for it.');
        release = await acquireLock(fileURLToPath(new URL('.astro/build.lock', config.root)), reportWait);
        output = fileURLToPath(config.outDir);
        updateConfig({ outDir: new URL('.astro/next/', config.root) });
      },
    },
  };
  const last: AstroIntegration = {
    name: 'atomic-output-last',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const old = `${output.replace(/[\\/]$/, '')}.last`;
        rmSync(old, { recursive: true, force: true });
        if (existsSync(output)) renameSync(output, old);
        renameSync(fileURLToPath(dir), output);
        removeLater(old);
        release();
      },
    },
  };
  return [first, last];
}

/** Removes a folder in a process of its own, which the build does not wait for: some thousand files take it a second. */
function removeLater(folder: string): void {
  const code = `require('node:fs').rmSync(process.argv[1], { recursive: true, force: true })`;
  spawn(process.execPath, ['--eval', code, folder], { detached: true, stdio: 'ignore' }).unref();
}

/**
 * Waits until no other process has the lock, and takes it. It is SQLite's lock on the file, which the system lifts when the
 * process ends, however it ends. proper-lockfile renews its lock by a timer, and a build blocks timers for seconds.
 * @param reportWait is called once if there is a wait
 * @returns releases the lock
 */
async function acquireLock(file: string, reportWait: () => void): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  const lock = new DatabaseSync(file);
  for (let tries = 0; ; tries++) {
    try {
      lock.exec('BEGIN EXCLUSIVE');
      return () => lock.close();
    } catch (error) {
      if ((error as Error).message !== 'database is locked') throw error;
    }
    if (tries === 0) reportWait();
    await wait(100);
  }
}
