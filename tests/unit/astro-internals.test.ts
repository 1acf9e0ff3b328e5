// When a test of this file fails after an update of Astro, the function of src/astro-internals that it names has to follow.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateConfig } from 'astro/config';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { mdxToJs } from 'satteri';
import { build, type Plugin, type Rolldown, resolveConfig } from 'vite';
import { expect, test } from 'vitest';
import {
  incrementalBuild,
  nativeContentConfig,
  plainImports,
  preactRenderer,
  rewritePages,
  skipDevBundles,
  withCacheKey,
} from '../../src/astro-internals/build.ts';
import { createMdxComponent } from '../../src/astro-internals/mdx-component.ts';

test('incrementalBuild: Astro knows the setting, and refuses one that it does not know', async () => {
  const validate = (experimental: object) => validateConfig({ experimental }, process.cwd(), 'build');
  expect((await validate(incrementalBuild)).experimental).toMatchObject(incrementalBuild);
  await expect(validate({ ...incrementalBuild, noSuchSetting: true })).rejects.toThrow();
  expect(withCacheKey({ params: { slug: 'a' } }, 'key')).toEqual({ params: { slug: 'a' }, cacheKey: 'key' });
});

test('createMdxComponent: compiled MDX is rendered by Astro', async () => {
  const { code } = await mdxToJs('# Warm *stones*', { outputFormat: 'function-body' });
  const container = await AstroContainer.create();
  expect(await container.renderToString(createMdxComponent(code))).toContain('<h1>Warm <em>stones</em></h1>');
});

test('skipDevBundles: in a build Vite bundles nothing ahead, in dev what it is told', async () => {
  const plugins: Plugin[] = [];
  const updateConfig = ({ vite }: { vite: { plugins: Plugin[] } }) => plugins.push(...vite.plugins);
  const included = async (command: string) => {
    skipDevBundles().hooks['astro:config:setup']?.({ command, updateConfig } as never);
    const optimizeDeps = { include: ['preact/debug'] };
    const { environments } = await resolveConfig({ configFile: false, plugins, optimizeDeps }, 'serve');
    return Object.values(environments).flatMap(({ optimizeDeps }) => optimizeDeps.include ?? []);
  };
  expect(await included('dev')).toContain('preact/debug');
  expect(await included('build')).toEqual([]);
});

test('plainImports: Vite wraps an import() in code of its own, unless that is taken out', async () => {
  const modules: Plugin = {
    name: 'modules',
    resolveId: (id) => (/^(entry|later)$/.test(id) ? `\0${id}` : undefined),
    load: (id) => ({ '\0entry': 'import("later").then(console.log)', '\0later': 'export const words = "later";' })[id],
  };
  const bundle = async (plugins: Plugin[]) => {
    const { output } = (await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [modules, ...plugins],
      build: { write: false, modulePreload: false, rolldownOptions: { input: 'entry' } },
    })) as Rolldown.RolldownOutput;
    return output.map((file) => ('code' in file ? file.code : '')).join('');
  };
  expect(await bundle([])).toContain('vite:preloadError');
  expect(await bundle([plainImports()])).not.toContain('vite:preloadError');
});

/** The code of a package, where its own files have it. */
const codeOf = (file: string) => readFileSync(join('node_modules', file), 'utf8');

test('forgetBrokenBuild: Astro notes what it kept under this name', () =>
  expect(codeOf('astro/dist/core/build/incremental.js')).toContain('incremental-build.json'));

test('nativeContentConfig: Astro has this environment, and Node loads the module that is left to it', async () => {
  const [environment = ''] = Object.keys(nativeContentConfig);
  expect(codeOf('astro/dist/core/constants.js')).toMatch(new RegExp(`ENVIRONMENT_NAMES = \\{[^}]*"${environment}"`));
  const [module = ''] = nativeContentConfig.astro.resolve.external;
  expect(await import(module)).toHaveProperty('defineCollection');
});

test('preactRenderer: a build’s renderer gets its settings under the name that it asks for', async () => {
  const added: { serverEntrypoint: string }[] = [];
  const plugins: Plugin[] = [];
  const hook = preactRenderer('**/Quiz.tsx').hooks['astro:config:setup'];
  await hook?.({
    command: 'build',
    addRenderer: (renderer: (typeof added)[number]) => added.push(renderer),
    updateConfig: ({ vite }: { vite: { plugins: Plugin[] } }) => plugins.push(...vite.plugins),
  } as never);
  const asked = /from "(astro:[^"]+)"/.exec(
    codeOf(added[0]?.serverEntrypoint.replace('/server', '/dist/server') ?? ''),
  );
  const { resolveId, load } = plugins[0] as unknown as Record<'resolveId' | 'load', (id?: string) => string>;
  expect(load(resolveId(asked?.[1]))).toBe('export default {"include":"**/Quiz.tsx"}');
});

test('rewritePages: what Astro’s prerenderer gives is a page whose HTML can be changed, and its pages hang on what Vite defines', async () => {
  const folder = '../../node_modules/astro/dist/core/build';
  const { createDefaultPrerenderer } = await import(`${folder}/default-prerenderer.js`);
  const standard = createDefaultPrerenderer({});
  const headers = { 'content-type': 'text/html' };
  standard.app = { render: async () => new Response('<p>Warm', { headers }) };
  const setPrerenderer = (make: (given: typeof standard) => typeof standard) =>
    Object.assign(standard, make({ ...standard }));
  const { hooks } = rewritePages('test', import.meta.filename, (path, html) => `${html} at ${path}`);
  await hooks['astro:build:start']?.({ setPrerenderer } as never);
  const { response } = await standard.render(new Request('https://basalt.example/b/'), {});
  expect(Buffer.from(await response.arrayBuffer()).toString()).toBe('<p>Warm at /b/');
  const { computeConfigHash } = await import(`${folder}/config-hash/index.js`);
  const config = await validateConfig({}, process.cwd(), 'build');
  const hashWith = (define: object) => computeConfigHash({ ...config, vite: { define } });
  expect(await hashWith({ REWRITE_CODE: '1' })).not.toBe(await hashWith({ REWRITE_CODE: '2' }));
});
