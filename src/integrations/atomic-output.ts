import { spawn } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
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
        const reportWait = (id: number) =>
          logger.info(`Another build of this folder runs (process ${id}). Waiting for it.`);
        release = await acquireLock(fileURLToPath(new URL('.astro/building', config.root)), reportWait);
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
 * Waits until no other process has the lock, and takes it. proper-lockfile renews its lock by a timer, and a build blocks
 * timers for seconds. This lock belongs to its process for as long as that runs.
 * @param file holds the process's id
 * @param reportWait is called once with the other process's id if there is a wait
 * @returns releases the lock; the end of the process does so too
 */
async function acquireLock(file: string, reportWait: (id: number) => void): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  let hasReported = false;
  while (!createLockFile(file)) {
    const owner = readOwner(file);
    if (owner === undefined) continue;
    if (!isRunning(owner)) rmSync(file, { force: true });
    else {
      if (!hasReported) reportWait(owner);
      hasReported = true;
      await wait(100);
    }
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}

/** Creates the lock file with its content in one step, by a hard link. @returns false when it exists already */
function createLockFile(file: string): boolean {
  const ownFile = `${file}.${process.pid}`;
  writeFileSync(ownFile, String(process.pid));
  try {
    linkSync(ownFile, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(ownFile);
  }
}

/** The id of the process that has the lock. Undefined if it was released just now. */
function readOwner(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // The process runs, but belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
