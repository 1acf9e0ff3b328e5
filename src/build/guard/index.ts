import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { adviseContent, checkContent } from './check.ts';
import { format } from './problem.ts';

/** Stops a build on any mistake in the content, before a byte of dist is touched; in dev it only warns. */
export const guard = (): AstroIntegration => ({
  name: 'guard',
  hooks: {
    'astro:config:setup': ({ command, config, logger }) => {
      if (command !== 'build' && command !== 'dev') return;
      const root = fileURLToPath(config.root);
      const problems = checkContent(root);
      for (const advice of adviseContent(root, new Date())) logger.warn(format(advice));
      for (const problem of problems) logger.error(format(problem));
      if (!problems.length || command === 'dev') return;
      const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
      const stop = new Error(`${count} in the content, named above. Nothing was built; the last build is untouched.`);
      delete stop.stack;
      throw stop;
    },
  },
});
