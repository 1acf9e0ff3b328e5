// When this fails, a draft is published, or a site built for another address sends readers to ours.
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject } from '../support/copy.ts';

const copy = copyProject();
const dist = join(copy.root, 'dist');
const env = { SITE: 'https://reader.example', BASE: '/stones/', REPOSITORY: 'https://code.example/stones' };
const home = env.SITE + env.BASE;
let files: string[];

const read = (file: string) => {
  const bytes = readFileSync(join(dist, file));
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString();
};
const textFiles = () => files.filter((file) => /\.(html|xml|txt|md|json|webmanifest)$/.test(file));
const leadsTo = (url: string) => {
  const path = decodeURIComponent(new URL(url).pathname.slice(env.BASE.length));
  return existsSync(join(dist, path.endsWith('/') || path === '' ? `${path}index.html` : path));
};

beforeAll(async () => {
  const draft = copy
    .read('content/articles/aftercare.mdx')
    .replace(/^title: .*$/m, 'title: The quokka draft\ndraft: true')
    .replace(/^(## .*)$/m, '$1\n\nA quokka sleeps on warm stones.');
  copy.write('content/articles/quokka.mdx', draft);
  // What a builder's environment may hold must not let drafts out, nor move the site.
  const { code, output } = await copy.build({ ...env, NODE_ENV: 'development', DEV: '1', BASE_URL: '/', PROD: '' });
  expect(code, output).toBe(0);
  files = globSync('**/*', { cwd: dist, exclude: [] }).filter((file) => statSync(join(dist, file)).isFile());
});
afterAll(() => copy.remove());

test('a draft leaves no trace in any file', () => {
  expect(files).toContain('articles/aftercare/index.html');
  expect(read('articles/aftercare/index.html')).toContain('slowly');
  expect(files.filter((file) => /quokka/i.test(file) || /quokka/i.test(read(file)))).toEqual([]);
});

test('the address of the default build stands nowhere', () => {
  expect(textFiles().length).toBeGreaterThan(40);
  expect(textFiles().filter((file) => /basalt\.example|basalt-site/.test(read(file)))).toEqual([]);
});

test('every address of the site begins with its base path, and leads somewhere', () => {
  const own = textFiles().flatMap((file) =>
    [...read(file).matchAll(/https:\/\/reader\.example[^\s"'<>()&?#{}]*/g)].map(([url]) => ({ file, url })),
  );
  expect(own.length).toBeGreaterThan(200);
  expect(own.filter(({ url }) => !url.startsWith(home) || !leadsTo(url))).toEqual([]);
});

test('every link from the root begins with the base path', () => {
  const names = ['href', 'src', 'action', 'component-url', 'data-index'];
  const links = files
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => {
      const page = parse(read(file));
      const linksBy = (name: string) => page.querySelectorAll(`[${name}^="/"]`).map((each) => each.getAttribute(name));
      return names.flatMap(linksBy).map((link = '') => ({ file, link }));
    });
  expect(links.length).toBeGreaterThan(200);
  expect(links.filter(({ link }) => !link.startsWith(env.BASE) || !leadsTo(env.SITE + link))).toEqual([]);
});

test('reports go to the repository named', () => {
  const report = parse(read('about/index.html')).querySelector(`a[href^="${env.REPOSITORY}/issues/new?"]`);
  expect(report?.text).toBe('Something wrong? Tell us');
  expect(read('.well-known/security.txt')).toContain(`Contact: ${env.REPOSITORY}/issues\n`);
});

test('images drawn again, with an empty cache, are the same to the byte', () => {
  const images = files.filter((file) => file.endsWith('.png'));
  expect(images.length).toBeGreaterThan(12);
  const same = (file: string) => readFileSync(join(dist, file)).equals(readFileSync(join('dist', file)));
  expect(images.filter((file) => !same(file))).toEqual([]);
  expect(readdirSync(join(copy.root, 'node_modules/.astro/images'))).toHaveLength(images.length);
});
