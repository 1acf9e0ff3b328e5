// When this fails, links and images of articles break under a base path. Tables are tested in tests/content/documents.test.ts.
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { addBasePath } from '../../src/articles/markdown-plugins.ts';

test('links and images from the root get the base path, however they are written; others stay', () => {
  const text = '[a](/quiz/) [b] ![c](/icon.svg) [d](https://example.com/) [e](#here)\n\n[b]: /about/\n';
  const { code } = mdxToJs(text, { mdastPlugins: [addBasePath('/stones')] });
  const found = [...code.matchAll(/(?:href|src): "([^"]+)"/g)].map(([, url]) => url);
  expect(found).toEqual(['/stones/quiz/', '/stones/about/', '/stones/icon.svg', 'https://example.com/', '#here']);
});
