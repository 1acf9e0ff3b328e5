// When this fails, a build leaves half a site behind, or one that shows what was edited away.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
  const ended = new Promise((done) => build.on('exit', (code, signal) => done(signal ?? code)));
  await new Promise<void>((begun, failed) => {
    build.stdout.on('data', (said) => String(said).includes('generating static routes') && begun());
    build.on('exit', () => failed(new Error('The build ended before it wrote a page.')));
  });
  build.kill('SIGINT');
  expect(await ended).not.toBe(0);
  expect(digests(copy.root)).toEqual(before);
  expect(await copy.build()).toMatchObject({ code: 0 });
  expect(digests(copy.root)).toEqual(before);
});

test('an edit of a claim, of a source and of a title shows on every page and image in a second build, with the first one’s cache', async () => {
  const before = digests(copy.root);
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
  const images = Object.entries(digests(copy.root)).filter(([file]) => file.endsWith('.png'));
  expect(images.flatMap(([file, digest]) => (digest === before[file] ? [] : file))).toEqual([
    'dist/share/benefits.png',
  ]);
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

test('a pattern added to quiz.yaml alone gets its page, its rows, its place in the diagram, the quiz and the search', async () => {
  const mild = / {2}- id: mild\n[\s\S]*?\n(?= {2}- id: )/.exec(copy.read('content/quiz.yaml'))?.[0] ?? '';
  const elbow = mild
    .replace('id: mild', 'id: elbow')
    .replace(/words: It comes.*/, 'words: My elbow hurts')
    .replace(/name: .*/, 'name: A sore elbow')
    .replace('for mild back pain', 'for a sore elbow');
  copy.edit('content/quiz.yaml', mild, mild + elbow);
  expect(await copy.build()).toMatchObject({ code: 0 });
  expect(built('how-often/elbow/index.html')).toContain('<h1>A sore elbow</h1>');
  expect(built('articles/how-often/index.html')).toContain('href="/how-often/elbow/"');
  const schedules = built('how-often/index.html');
  expect(schedules).toContain('href="/how-often/elbow/"');
  expect(schedules).toContain('My elbow hurts</text>');
  expect(built('quiz/index.html')).toContain('My elbow hurts');
  expect(built(globSync('_astro/search.*/search-index.json', { cwd: join(copy.root, 'dist') })[0] ?? '')).toContain(
    '/how-often/elbow/',
  );
});
