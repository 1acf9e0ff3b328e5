import { existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Builds beside dist and puts the new site in its place only when all of it is there,
 * so that a build that is broken off, or runs out of disk, leaves the last one whole. Must be the last integration.
 */
export const whole = (): AstroIntegration => {
  let place = '';
  return {
    name: 'whole',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        place = fileURLToPath(config.outDir);
        updateConfig({ outDir: new URL('.astro/next/', config.root) });
      },
      'astro:build:done': ({ dir }) => {
        const last = `${place.replace(/[\\/]$/, '')}.last`;
        rmSync(last, { recursive: true, force: true });
        if (existsSync(place)) renameSync(place, last);
        renameSync(fileURLToPath(dir), place);
        rmSync(last, { recursive: true, force: true });
      },
    },
  };
};
