// When a test of this file fails after an update of Astro, the function of src/astro-internals that it names has to follow.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { validateConfig } from 'astro/config';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { glob, type LoaderContext } from 'astro/loaders';
import { mdxToJs } from 'satteri';
import { type Plugin, resolveConfig } from 'vite';
import { expect, test, vi } from 'vitest';
import { incrementalBuild, skipDevBundles, withCacheKey, withEntryType } from '../../src/astro-internals/build.ts';
import { createMdxComponent } from '../../src/astro-internals/mdx-component.ts';

test('incrementalBuild: Astro knows the setting, and refuses one that it does not know', async () => {
  const validate = (experimental: object) => validateConfig({ experimental }, process.cwd(), 'build');
  expect((await validate(incrementalBuild)).experimental).toMatchObject(incrementalBuild);
  await expect(validate({ ...incrementalBuild, noSuchSetting: true })).rejects.toThrow();
  expect(withCacheKey({ params: { slug: 'a' } }, 'key')).toEqual({ params: { slug: 'a' }, cacheKey: 'key' });
});

test('withEntryType: the glob loader reads a file by our function, and stores its fields without its text', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'basalt-'));
  writeFileSync(join(folder, 'a.mdx'), 'title');
  const set = vi.fn();
  const read = async ({ contents }: { contents: string }) => ({
    data: { title: contents },
    body: 'text',
    slug: undefined,
    rawData: '',
  });
  await withEntryType(glob({ base: pathToFileURL(folder), pattern: '*.mdx', retainBody: false }), '.mdx', read).load({
    store: { set, get: () => undefined, keys: () => [], delete: () => undefined },
    config: { root: pathToFileURL(`${folder}/`), srcDir: pathToFileURL(`${folder}/src/`) },
    parseData: async ({ data }: { data: object }) => data,
    generateDigest: () => 'digest',
    logger: { warn: () => undefined },
  } as unknown as LoaderContext);
  rmSync(folder, { recursive: true });
  expect(set).toHaveBeenCalledWith(expect.objectContaining({ id: 'a', data: { title: 'title' } }));
  expect(set.mock.calls[0]?.[0]).not.toHaveProperty('body', 'text');
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
