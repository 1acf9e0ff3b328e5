import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { stopBuild } from '../stop.ts';
import { adviseContent, checkContent } from './check.ts';
import { format } from './problem.ts';

/**
 * Stops a build on any mistake in the content, before a byte of dist is touched; in dev it only warns.
 * @param root the project's folder
 */
export const guard = (root: string): AstroIntegration => ({
  name: 'guard',
  hooks: {
    'astro:config:setup': ({ command, logger }) => {
      if (command !== 'build' && command !== 'dev') return;
      const problems = checkContent(root);
      for (const problem of problems) logger.error(format(problem));
      if (!problems.length || command === 'dev') return;
      const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
      stopBuild(`${count} in the content, named above. Nothing was built; the last build is untouched.`);
    },
  },
});

/** Says what would make the content better: at once in dev, at the end of a build, where it is seen. */
export function advice(root: string): AstroIntegration {
  const advise = ({ logger }: { logger: AstroIntegrationLogger }) => {
    for (const each of adviseContent(root, new Date())) logger.warn(format(each));
  };
  return { name: 'advice', hooks: { 'astro:server:start': advise, 'astro:build:done': advise } };
}
