// A build is all or nothing, and never stale: neither after a mistake, nor after an edit of the ledger.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { astro, type Copy, copyProject, quiet } from '../support/copy.ts';

let copy: Copy;
beforeAll(async () => {
  copy = copyProject();
  expect(await copy.build()).toMatchObject({ code: 0 });
});
afterAll(() => copy.remove());

const built = (path: string) => readFileSync(join(copy.root, 'dist', path), 'utf8');

/** Every file of a built site, by its path, as the digest of its bytes. */
const digests = (root: string) =>
  Object.fromEntries(
    globSync('dist/**/*', { cwd: root, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [relative(root, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );

// In another folder one thing differs: the uid that Astro gives the island is made from its file's whole path.
test('two builds of the same files, the second without any cache, are the same to the byte', async () => {
  const first = digests(copy.root);
  expect(Object.keys(first).length).toBeGreaterThan(50);
  for (const cache of ['.astro', 'dist', 'node_modules'])
    rmSync(join(copy.root, cache), { recursive: true, force: true });
  expect(await copy.build()).toMatchObject({ code: 0 });
  expect(digests(copy.root)).toEqual(first);
});

test('a build that is broken off leaves the last one whole, and the next one works', async () => {
  const before = digests(copy.root);
  const build = spawn(process.execPath, [astro, 'build'], { cwd: copy.root, env: quiet() });
  const ended = new Promise((done) => build.on('exit', done));
  await new Promise((begun) =>
    build.stdout.on('data', (said) => String(said).includes('generating static routes') && begun(undefined)),
  );
  build.kill('SIGINT');
  await ended;
  expect(digests(copy.root)).toEqual(before);
  expect(await copy.build()).toMatchObject({ code: 0 });
  expect(digests(copy.root)).toEqual(before);
});

test('an edit of a claim, of a source and of a title shows on every page in a second build, with the first one’s cache', async () => {
  copy.edit(
    'content/claims.yaml',
    'Nobody has shown that this is what eases the pain.',
    'Why it eases pain is unknown.',
  );
  copy.edit('content/sources.yaml', 'Furlan AD, Giraldo M', 'Furlan AD, Changed M');
  copy.edit('content/articles/benefits.mdx', 'title: What hot stone', 'title: What a hot stone');
  expect(await copy.build()).toMatchObject({ code: 0 });
  expect(built('evidence/index.html')).toContain('Why it eases pain is unknown.');
  expect(built('evidence/index.html')).toContain('Furlan AD, Changed M');
  expect(built('articles/back-pain/index.html')).toContain('Furlan AD, Changed M');
  expect(built('articles/back-pain/index.html')).toContain('What a hot stone massage can and cannot do');
});

test('a mistake stops the build with its line and no stack, and the last build stays whole', async () => {
  const before = built('index.html');
  copy.edit('content/claims.yaml', 'verdict: supported', 'verdict: true-ish');
  const { code, said } = await copy.build();
  copy.edit('content/claims.yaml', 'verdict: true-ish', 'verdict: supported');
  expect(code).toBe(1);
  expect(said).toContain('content/claims.yaml:7: 0.verdict: Use one of these verdicts');
  expect(said).not.toMatch(/^\s+at /m);
  expect(built('index.html')).toBe(before);
});

test('an overdue review is a notice on the page and a warning in the build, and stops nothing', async () => {
  const article = 'content/articles/aftercare.mdx';
  for (const [key, day] of [
    ['published', '2023-01-01'],
    ['reviewed', '2023-01-01'],
    ['nextReview', '2024-01-01'],
  ])
    copy.write(article, copy.read(article).replace(new RegExp(`^${key}: .*$`, 'm'), `${key}: ${day}`));
  const { code, said } = await copy.build();
  expect(code).toBe(0);
  expect(said).toContain(`${article}:`);
  expect(said).toContain('The review is overdue');
  expect(built('articles/aftercare/index.html')).toContain('This page is overdue for review.');
});

test('in dev an edit of a claim shows at once', async () => {
  const dev = spawn(process.execPath, [astro, 'dev', '--port', '4470', '--host', '127.0.0.1'], {
    cwd: copy.root,
    env: quiet(),
  });
  const page = () => fetch('http://127.0.0.1:4470/evidence/').then((answer) => answer.text());
  const shows = (words: string, timeout: number) =>
    vi.waitFor(async () => expect((await page()).includes(words), words).toBe(true), { timeout, interval: 500 });
  try {
    await shows('The evidence', 40_000);
    copy.edit('content/claims.yaml', 'through the warmed area.', 'in the warmed place.');
    await shows('in the warmed place.', 20_000);
    // An editor is never as quick as a test: the content layer is still busy with the first edit.
    await new Promise((later) => setTimeout(later, 1000));
    copy.edit('content/sources.yaml', 'Furlan AD, ', 'Furlan B, ');
    await shows('Furlan B, ', 20_000);
  } finally {
    dev.kill();
  }
});

test('a pattern added to quiz.yaml alone gets its page, its rows, its place in the diagram, the quiz and the search', async () => {
  const mild = / {2}- id: mild\n[\s\S]*?(?=\n {2}- id: chronic)/.exec(copy.read('content/quiz.yaml'))?.[0] ?? '';
  const neck = mild
    .replace('id: mild', 'id: neck')
    .replace(/words: It comes.*/, 'words: My neck and shoulders are tight')
    .replace(/name: .*/, 'name: Tight neck and shoulders')
    .replace('for mild back pain', 'for a tight neck and shoulders');
  copy.edit('content/quiz.yaml', '\n  - id: chronic', `\n${neck}\n  - id: chronic`);
  expect(await copy.build()).toMatchObject({ code: 0 });
  expect(built('how-often/neck/index.html')).toContain('<h1>Tight neck and shoulders</h1>');
  expect(built('articles/how-often/index.html')).toContain('href="/how-often/neck/"');
  const schedules = built('how-often/index.html');
  expect(schedules).toContain('href="/how-often/neck/"');
  expect(schedules).toContain('My neck and shoulders are tight</text>');
  expect(built('quiz/index.html')).toContain('My neck and shoulders are tight');
  expect(built(globSync('_astro/search.*/search-index.json', { cwd: join(copy.root, 'dist') })[0] ?? '')).toContain(
    '/how-often/neck/',
  );
});
