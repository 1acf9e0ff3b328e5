import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { ErrorPayload, ViteDevServer } from 'vite';
import { checkContent } from './check.ts';
import { format, type Problem } from './problem.ts';

/** The problems as the browser shows them over a page, the first as the one to open. */
const overlayOf = (root: string, problems: Problem[]): ErrorPayload => ({
  type: 'error',
  err: {
    message: problems.map(format).join('\n'),
    stack: '',
    plugin: 'guard',
    ...(problems[0] && { loc: { file: join(root, problems[0].file), line: problems[0].line, column: 0 } }),
  },
});

/**
 * Runs the guard again in dev whenever the content changes: its lines stand in the terminal, and over each open page
 * until the mistake is mended.
 * @param root the project's folder
 * @param found what the guard said at the start
 */
export function watchContent(
  { watcher, environments }: ViteDevServer,
  logger: AstroIntegrationLogger,
  root: string,
  found: Problem[],
): void {
  const { hot } = environments['client'] as ViteDevServer['environments']['client'];
  let problems = found;
  hot.on('vite:client:connect', (_, client) => {
    // A page that opens finds what was wrong before.
    if (problems.length) client.send(overlayOf(root, problems));
  });
  const check = () => {
    const before = problems.map(format).join('\n');
    problems = checkContent(root);
    if (problems.map(format).join('\n') === before) return;
    for (const problem of problems) logger.error(format(problem));
    if (problems.length) hot.send(overlayOf(root, problems));
    else {
      logger.info('The content is sound again.');
      hot.send({ type: 'full-reload' });
    }
  };
  // An editor's save may be several events, and a checkout many: one check is enough for all of a moment.
  let waiting: NodeJS.Timeout | undefined;
  watcher.on('all', (_, path) => {
    if (!/[\\/](content|public)[\\/]/.test(path.slice(root.length))) return;
    clearTimeout(waiting);
    waiting = setTimeout(check, 50);
  });
}
