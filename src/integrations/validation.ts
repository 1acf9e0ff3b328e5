import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { ErrorPayload, ViteDevServer } from 'vite';
import { shareParsed } from '../data/parsed-content.ts';
import { recallChecks } from '../validation/article-check-cache.ts';
import { formatIssue, type Issue } from '../validation/issues.ts';
import { lintContent, validateContent } from '../validation/validate-content.ts';

/** Keeps what is known of the articles for the next build. */
let keepChecks: (() => void) | undefined;

/** Validates the content, and shares what was parsed with Astro's collection and the pages, so that no file is parsed twice. */
function validateAndShare(root: string): Issue[] {
  const { issues, ...parsed } = validateContent(root);
  shareParsed(parsed);
  return issues;
}

/**
 * Fails a build on any mistake in the content before dist is touched. In dev, reports each mistake as it is made.
 * @param root the project's folder
 */
export function contentValidation(root: string): AstroIntegration {
  let issues: Issue[] = [];
  return {
    name: 'content-validation',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        if (command === 'preview') return;
        keepChecks = recallChecks(root, fileURLToPath(new URL('checks', config.cacheDir)));
        issues = validateAndShare(root);
        if (command === 'sync') return;
        for (const issue of issues) logger.error(formatIssue(issue));
        if (!issues.length || command === 'dev') return;
        const count = issues.length === 1 ? '1 problem' : `${issues.length} problems`;
        logger.error(`${count} in the content, named above. Nothing was built; the last build is untouched.`);
        // Astro would report a thrown error as an unhandled one of this hook.
        process.exit(1);
      },
      'astro:server:setup': ({ server, logger, refreshContent }) =>
        watchContent(server, logger, root, issues, async () => refreshContent?.({})),
    },
  };
}

/** Logs the warnings: when dev starts, and at the end of a build, where they are seen and Pagefind would be waited for. */
export function contentLint(root: string): AstroIntegration {
  const lint = ({ logger }: { logger: AstroIntegrationLogger }) => {
    for (const issue of lintContent(root, new Date())) logger.warn(formatIssue(issue));
  };
  return {
    name: 'content-lint',
    hooks: {
      'astro:server:start': lint,
      'astro:build:done': ({ logger }) => {
        lint({ logger });
        keepChecks?.();
      },
    },
  };
}

/** Vite's error overlay with all issues. It links to the place of the first. */
const overlayOf = (root: string, issues: Issue[]): ErrorPayload => ({
  type: 'error',
  err: {
    message: issues.map(formatIssue).join('\n'),
    stack: '',
    plugin: 'content-validation',
    ...(issues[0] && { loc: { file: join(root, issues[0].file), line: issues[0].line, column: 0 } }),
  },
});

/**
 * Validates the content again whenever it changes. Issues are logged and shown over each open page until they are fixed.
 * @param found the issues at the start
 * @param reload loads Astro's collections anew
 */
function watchContent(
  { watcher, environments }: ViteDevServer,
  logger: AstroIntegrationLogger,
  root: string,
  found: Issue[],
  reload: () => Promise<void>,
): void {
  const { hot } = environments['client'] as ViteDevServer['environments']['client'];
  let issues = found;
  hot.on('vite:client:connect', (_, client) => {
    if (issues.length) client.send(overlayOf(root, issues));
  });
  const validate = () => {
    const before = issues.map(formatIssue).join('\n');
    issues = validateAndShare(root);
    reload().catch((error) => logger.error(String(error)));
    if (issues.map(formatIssue).join('\n') === before) return;
    for (const issue of issues) logger.error(formatIssue(issue));
    if (issues.length) hot.send(overlayOf(root, issues));
    else {
      logger.info('The content is valid again.');
      hot.send({ type: 'full-reload' });
    }
  };
  // A save may cause several events, and a checkout many, so they are gathered for a moment.
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_, path) => {
    if (!/[\\/](content|public)[\\/]/.test(path.slice(root.length))) return;
    clearTimeout(timer);
    timer = setTimeout(validate, 50);
  });
}
