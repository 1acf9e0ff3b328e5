import { existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { lock } from './build-lock.ts';

/**
 * Builds beside dist and puts the new site in its place only when all of it is there,
 * so that a build that is broken off, or runs out of disk, leaves the last one whole. Two builds of one folder share
 * its caches, Astro's own among them: the second waits for the first.
 * @returns two steps: the first must come before every other integration, the last after them
 */
export function whole(): [first: AstroIntegration, last: AstroIntegration] {
  let place = '';
  let release = () => {};
  const first: AstroIntegration = {
    name: 'whole-first',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        if (command !== 'build') return;
        const say = (other: number) =>
          logger.info(`Another build of this folder runs (process ${other}). Waiting for it.`);
        release = await lock(fileURLToPath(new URL('.astro/building', config.root)), say);
        place = fileURLToPath(config.outDir);
        updateConfig({ outDir: new URL('.astro/next/', config.root) });
      },
    },
  };
  const last: AstroIntegration = {
    name: 'whole-last',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const old = `${place.replace(/[\\/]$/, '')}.last`;
        rmSync(old, { recursive: true, force: true });
        if (existsSync(place)) renameSync(place, old);
        renameSync(fileURLToPath(dir), place);
        rmSync(old, { recursive: true, force: true });
        release();
      },
    },
  };
  return [first, last];
}
