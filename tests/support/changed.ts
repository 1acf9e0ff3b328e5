// npm run test:changed: runs the tests that what is not committed yet can break, in seconds; those of pages in a browser only
// when one of them was changed. The site is built anew only when something that it is made of is newer than it.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { astro } from './copy.ts';

/** What the site is built from. */
const parts = ['src/**/*', 'content/**/*', 'public/**/*', 'astro.config.mjs', 'package.json', 'package-lock.json'];

const git = (...command: string[]) =>
  execFileSync('git', [...command, '-z'], { encoding: 'utf8' })
    .split('\0')
    .filter((file) => file && existsSync(file));
const run = (script: string, ...command: string[]) => {
  const { status } = spawnSync(process.execPath, [script, ...command], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

const changed = [...git('diff', '--name-only', 'HEAD'), ...git('ls-files', '--others', '--exclude-standard')];
const built = existsSync('dist/index.html') ? statSync('dist/index.html').mtimeMs : 0;
if (globSync(parts).some((file) => statSync(file).mtimeMs > built)) run(astro, 'build');

// Tests import what they read of the site and of the content; the files themselves they do not.
const isOfSite = (file: string) => /^(src|content|public)\/|^astro\.config/.test(file);
const readers = [
  ...(changed.some(isOfSite) ? ['tests/support/built.ts', 'tests/site/html.test.ts'] : []),
  ...(changed.some((file) => file.startsWith('content/'))
    ? globSync('tests/{content/*.test,support/quiz-data}.ts')
    : []),
];
const projects = ['source', 'site', ...(changed.some((file) => file.startsWith('tests/browser/')) ? ['browser'] : [])];
run(
  'node_modules/vitest/vitest.mjs',
  'related',
  '--run',
  '--passWithNoTests',
  '--config=tests/vitest.config.ts',
  ...projects.map((name) => `--project=${name}`),
  ...changed.filter((file) => /\.tsx?$/.test(file)),
  ...readers,
);
