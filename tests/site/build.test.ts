// When this fails, a build leaves half a site behind, or one that shows what was edited away.
import { hash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject } from '../support/copy.ts';
import { addDraft, readBuilt, tracesOfDraft } from '../support/draft.ts';

const copy = copyProject();
/** The path of an article's file. */
const fileOf = (slug: string) => `content/articles/${slug}.mdx`;
const benefits = fileOf('benefits');
/** Articles that are removed and renamed later. */
for (const slug of ['short-lived', 'old-name'])
  copy.write(fileOf(slug), copy.read(benefits).replace(/title: .*/, `title: An article of the test, ${slug}`));

addDraft(copy);

// What Vite loads is told, so that a test sees how much of Astro it transforms.
let first: Awaited<ReturnType<typeof copy.build>>;
beforeAll(async () => {
  first = await copy.build({ DEBUG: 'vite:load' });
  expect(first).toMatchObject({ code: 0 });
});
afterAll(() => copy.remove());

/** Every file of the built site, by its path, as the digest of its bytes. */
const digests = () =>
  Object.fromEntries(
    globSync('dist/**/*', { cwd: copy.root })
      .filter((file) => statSync(join(copy.root, file)).isFile())
      .map((file) => [file, hash('sha256', readFileSync(join(copy.root, file)))]),
  );

test('the content’s settings are read without Vite transforming Astro', () => {
  expect(first.output).toMatch(/vite:load .*src\/content\.config\.ts/);
  expect(first.output).not.toMatch(/vite:load .*astro\/dist\/(content|core|runtime)\//);
});

test('a draft leaves no trace in any file of a small site, whose search index holds its texts', () => {
  const files = readBuilt(copy);
  expect(files.size).toBeGreaterThan(50);
  expect(tracesOfDraft(files)).toEqual([]);
});

/** Breaks the next build off once it has rendered the article's page anew, and before it has rendered all. */
function breakOff() {
  const kept = JSON.stringify(join(copy.root, 'node_modules/.astro/dist/articles/benefits/index.html'));
  const code = `import { readFileSync } from 'node:fs';
while (!readFileSync(${kept}, 'utf8').includes('An edit that is undone.')) await new Promise((done) => setTimeout(done, 5));
process.kill(process.pid, 'SIGINT');
await new Promise(() => {});
`;
  copy.change('src/pages/about.astro', '---\n', `---\n${code}`);
  copy.change(benefits, '## Warmth\n', '## Warmth\n\nAn edit that is undone.\n');
}

test('a build that is broken off leaves the last one whole; once its edit is undone the next two, at once, make the same to the byte', async () => {
  const before = digests();
  expect(Object.keys(before).length).toBeGreaterThan(50);
  const files = ['src/pages/about.astro', benefits].map((file) => [file, copy.read(file)] as const);
  breakOff();
  expect((await copy.build()).code).not.toBe(0);
  expect(digests()).toEqual(before);
  for (const [file, text] of files) copy.write(file, text);
  const both = await Promise.all([copy.build(), copy.build()]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(both.filter(({ output }) => output.includes('Another build of this folder runs'))).toHaveLength(1);
  expect(digests()).toEqual(before);
});

test('a mistake stops the build with its line and no stack, and the last build stays whole', async () => {
  const before = copy.built('index.html');
  copy.change('content/claims.yaml', 'verdict: supported', 'verdict: true-ish');
  const { code, output } = await copy.build();
  copy.change('content/claims.yaml', 'verdict: true-ish', 'verdict: supported');
  expect(code).toBe(1);
  expect(output).toContain('content/claims.yaml:8: verdict: This is none of the verdicts. Use one of these verdicts');
  expect(output).not.toMatch(/^\s+at |unhandled/m);
  expect(copy.built('index.html')).toBe(before);
});

test('a changed icon has its new address on every page, those of unchanged articles too', async () => {
  const addresses = () => {
    const pages = globSync('dist/**/*.html', { cwd: copy.root });
    return new Set(pages.map((file) => /\/icon\.svg\?v=\w+/.exec(copy.read(file))?.[0]));
  };
  const [before] = addresses();
  copy.change('public/icon.svg', '</svg>', '<desc>Four stones</desc></svg>');
  expect(await copy.build()).toMatchObject({ code: 0 });
  const [after, ...others] = addresses();
  expect(others).toEqual([]);
  expect(after).toMatch(/v=\w/);
  expect(after).not.toBe(before);
});

const overdue = fileOf('aftercare');

/** Edits a claim, a source and an article. */
function edit() {
  copy.change(
    'content/claims.yaml',
    'We found no study that shows that this eases the pain.',
    'Why it eases pain is unknown.',
  );
  copy.change('content/sources.yaml', 'Furlan AD, Giraldo M', 'Furlan AD, Changed M');
  copy.change('content/sources.yaml', '"Massage for low-back pain"', '"Does massage for low-back pain hold?"');
  copy.change(benefits, 'title: What hot stone', 'title: What a hot stone');
  // Bare dates where words belong: an older YAML would make them times.
  copy.change('content/sources.yaml', 'published: "155(1):1-9"', 'published: 2016-11-30');
  copy.change(benefits, '/searchWords: .*/', 'searchWords: [2026-11-24]');
  copy.change(benefits, '/what: Written[^}]*/', 'what: 2026-11-23 ');
}

/** Makes the review of an article overdue. */
function neglect() {
  copy.change(overdue, '/published: .*/', 'published: 2023-01-01');
  copy.change(overdue, '/reviewed: .*/', 'reviewed: 2023-01-01');
  copy.change(overdue, '/nextReview: .*/', 'nextReview: 2024-01-01');
}

test('an edit of a claim, of a source and of a title is shown on every page and image', async () => {
  const before = digests();
  edit();
  expect(await copy.build()).toMatchObject({ code: 0 });
  expect(copy.built('evidence/index.html')).toContain('Why it eases pain is unknown.');
  expect(copy.built('evidence/index.html')).toContain('Furlan AD, Changed M');
  expect(copy.built('evidence/index.html')).toContain('2011;2016-11-30.');
  // A title that ends itself gets no full stop.
  expect(copy.built('evidence/index.html')).toMatch(/low-back pain hold\? Cochrane/);
  // Not one page is kept as it was: those too that name nothing else that was edited.
  const kept = globSync('dist/articles/*/index.html', { cwd: copy.root }).filter((file) =>
    copy.read(file).includes('Furlan AD, Giraldo M'),
  );
  expect(kept).toEqual([]);
  expect(copy.built('articles/back-pain/index.html')).toContain('Furlan AD, Changed M');
  expect(copy.built('articles/back-pain/index.html')).toContain('What a hot stone massage can and cannot do');
  const images = Object.entries(digests()).filter(([file]) => file.endsWith('.png'));
  expect(images.flatMap(([file, digest]) => (digest === before[file] ? [] : file))).toEqual([
    'dist/share/benefits.png',
  ]);
});

// A build of its own, in which most pages are kept.
test('an overdue review is shown on its page, and a warning; of an article that is gone or renamed nothing is left', async () => {
  neglect();
  copy.remove(fileOf('short-lived'));
  copy.write(fileOf('new-name'), copy.read(fileOf('old-name')));
  copy.remove(fileOf('old-name'));
  const { code, output } = await copy.build();
  expect(code).toBe(0);
  expect(output).toContain(`${overdue}:`);
  expect(output).toContain('The review is overdue');
  expect(copy.built('articles/aftercare/index.html')).toContain('This page is overdue for review.');
  const files = Object.keys(digests());
  for (const file of ['articles/new-name/index.html', 'articles/new-name.md', 'share/new-name.png'])
    expect(files).toContain(`dist/${file}`);
  const left = files.filter(
    (file) => /short-lived|old-name/.test(file) || /\/(short-lived|old-name)\b/.test(copy.read(file)),
  );
  expect(left).toEqual([]);
});

// Builds of their own: what changes the quiz has every page made anew, and would hide a page that the cache kept wrongly.
test('a pattern added to quiz.yaml gets its page, its rows, its place in the diagram, the quiz and the search', async () => {
  const mild = / {2}- id: mild\n[\s\S]*?\n(?= {2}- id: )/.exec(copy.read('content/quiz.yaml'))?.[0] ?? '';
  const elbow = mild
    .replace('id: mild', 'id: elbow')
    .replace(/words: It comes.*/, 'words: My elbow hurts')
    .replace(/name: .*/, 'name: A sore elbow')
    .replace('for mild back pain', 'for a sore elbow');
  copy.change('content/quiz.yaml', mild, mild + elbow);
  copy.change('src/layouts/Article.astro', '>Read next<', '>Read this next<');
  expect(await copy.build()).toMatchObject({ code: 0 });
  expect(copy.built('how-often/elbow/index.html')).toContain('<h1>A sore elbow</h1>');
  expect(copy.built('articles/how-often/index.html')).toContain('href="/how-often/elbow/"');
  const schedules = copy.built('how-often/index.html');
  expect(schedules).toContain('href="/how-often/elbow/"');
  expect(schedules).toContain('My elbow hurts</text>');
  expect(copy.built('quiz/index.html')).toContain('My elbow hurts');
  expect(copy.built('_astro/search.*/search-index.json')).toContain('/how-often/elbow/');
  expect(copy.built('articles/safety/index.html')).toContain('>Read this next<');
});

test('a build without any cache makes the same to the byte as the one that kept all these edits’ pages', async () => {
  const before = digests();
  for (const cache of ['.astro', 'node_modules']) copy.remove(cache);
  expect(await copy.build()).toMatchObject({ code: 0 });
  expect(digests()).toEqual(before);
});
