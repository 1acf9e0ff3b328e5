import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { adviseContent, checkContent } from './check.ts';
import { format, type Problem } from './problem.ts';
import { watchContent } from './watch.ts';

/**
 * Stops a build on any mistake in the content, before a byte of dist is touched; in dev it tells of each as it is made.
 * @param root the project's folder
 */
export function guard(root: string): AstroIntegration {
  let problems: Problem[] = [];
  return {
    name: 'guard',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        problems = checkContent(root);
        for (const problem of problems) logger.error(format(problem));
        if (!problems.length || command === 'dev') return;
        const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
        logger.error(`${count} in the content, named above. Nothing was built; the last build is untouched.`);
        // Thrown, Astro would call it an unhandled error of this hook.
        process.exit(1);
      },
      'astro:server:setup': ({ server, logger }) => watchContent(server, logger, root, problems),
    },
  };
}

/** Says what would make the content better: at once in dev, at the end of a build, where it is seen. */
export function advice(root: string): AstroIntegration {
  const advise = ({ logger }: { logger: AstroIntegrationLogger }) => {
    for (const each of adviseContent(root, new Date())) logger.warn(format(each));
  };
  return { name: 'advice', hooks: { 'astro:server:start': advise, 'astro:build:done': advise } };
}
