// A build is all or nothing, and never stale: neither after a mistake, nor after an edit of the ledger.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { astro, type Copy, copyProject, quiet } from '../support/copy.ts';

let copy: Copy;
beforeAll(async () => {
  copy = copyProject();
  expect(await copy.build()).toMatchObject({ code: 0 });
});
afterAll(() => copy.remove());

const built = (path: string) => readFileSync(join(copy.root, 'dist', path), 'utf8');

test('an edit of a claim and of a source shows in a second build, with the first one’s cache', async () => {
  copy.edit(
    'content/claims.yaml',
    'Nobody has shown that this is what eases the pain.',
    'Why it eases pain is unknown.',
  );
  copy.edit('content/sources.yaml', 'Furlan AD, Giraldo M', 'Furlan AD, Changed M');
  expect(await copy.build()).toMatchObject({ code: 0 });
  expect(built('evidence/index.html')).toContain('Why it eases pain is unknown.');
  expect(built('evidence/index.html')).toContain('Furlan AD, Changed M');
  expect(built('articles/back-pain/index.html')).toContain('Furlan AD, Changed M');
});

test('a mistake stops the build with its line and no stack, and the last build stays whole', async () => {
  const before = built('index.html');
  copy.edit('content/claims.yaml', 'verdict: supported', 'verdict: true-ish');
  const { code, said } = await copy.build();
  copy.edit('content/claims.yaml', 'verdict: true-ish', 'verdict: supported');
  expect(code).toBe(1);
  expect(said).toContain('content/claims.yaml:6: 0.verdict: Use one of these verdicts');
  expect(said).not.toMatch(/^\s+at /m);
  expect(built('index.html')).toBe(before);
});

test('in dev an edit of a claim shows at once', async () => {
  const dev = spawn(process.execPath, [astro, 'dev', '--port', '4470', '--host', '127.0.0.1'], {
    cwd: copy.root,
    env: quiet(),
  });
  const page = () => fetch('http://127.0.0.1:4470/evidence/').then((answer) => answer.text());
  try {
    await vi.waitFor(async () => expect(await page()).toContain('The evidence'), { timeout: 40_000, interval: 500 });
    copy.edit('content/claims.yaml', 'through the warmed area.', 'in the warmed place.');
    await vi.waitFor(async () => expect(await page()).toContain('in the warmed place.'), {
      timeout: 15_000,
      interval: 300,
    });
    copy.edit('content/sources.yaml', 'Furlan AD, ', 'Furlan B, ');
    await vi.waitFor(async () => expect(await page()).toContain('Furlan B, '), { timeout: 15_000, interval: 300 });
  } finally {
    dev.kill();
  }
});
