import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Whether a process of this machine runs. */
function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // It runs, but is another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Makes the lock's file whole or not at all. @returns whether it is ours now */
function take(file: string): boolean {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(own);
  }
}

/** The process that holds a lock, if it was not just given back. */
function holder(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Waits until no other process holds a lock, and takes it. One whose process was broken off does not count.
 * @param file holds the number of the process
 * @param say is called once, with that number, if it has to wait
 * @returns gives the lock back; the end of the process does so too
 */
export async function lock(file: string, say: (process: number) => void): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  let said = false;
  while (!take(file)) {
    const other = holder(file);
    if (other === undefined) continue;
    if (!isRunning(other)) rmSync(file, { force: true });
    else {
      if (!said) say(other);
      said = true;
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
