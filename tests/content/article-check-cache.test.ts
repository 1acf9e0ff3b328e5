// When this fails, an unchanged article is published with a mistake that an edit elsewhere has made in it, or every build checks all again.
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { useContent } from '../support/content.ts';

const copy = useContent();
/** How often an article's text is parsed, and how often a YAML file or an article's fields. */
let [parsed, parsedYaml] = [0, 0];
vi.doMock('yaml', async (load) => {
  const yaml = await load<typeof import('yaml')>();
  const parseDocument = (...given: Parameters<typeof yaml.parseDocument>) => {
    parsedYaml++;
    return yaml.parseDocument(...given);
  };
  return { ...yaml, parseDocument };
});
vi.doMock('satteri', async (load) => {
  const satteri = await load<typeof import('satteri')>();
  const mdxToMdast = (...given: Parameters<typeof satteri.mdxToMdast>) => {
    parsed++;
    return satteri.mdxToMdast(...given);
  };
  return { ...satteri, mdxToMdast };
});
afterAll(() => {
  vi.doUnmock('satteri');
  vi.doUnmock('yaml');
  vi.resetModules();
});

/** Validates as a build of its own does, which knows what the last one kept. */
async function validateAnew(): Promise<string> {
  vi.resetModules();
  const { recallChecks } = await import('../../src/validation/article-check-cache.ts');
  const { validateContent } = await import('../../src/validation/validate-content.ts');
  const { formatIssue } = await import('../../src/validation/issues.ts');
  [parsed, parsedYaml] = [0, 0];
  const keepChecks = recallChecks(copy.root, join(copy.root, 'kept.json'));
  const { issues } = validateContent(copy.root);
  if (!issues.length) keepChecks();
  return issues.map(formatIssue).join('\n');
}

const picture = 'public/stones-of-a-test.svg';
beforeEach(async () => {
  copy.write(picture, '<svg xmlns="http://www.w3.org/2000/svg"/>');
  copy.below('![Stones](/stones-of-a-test.svg) [A plan](/how-often/sitting/)');
  expect(await validateAnew()).toBe('');
  expect(parsed).toBeGreaterThan(9);
  expect(parsedYaml).toBeGreaterThan(parsed);
});

test('nothing is parsed again while nothing changes, and one article when that one does', async () => {
  expect(await validateAnew()).toBe('');
  expect([parsed, parsedYaml]).toEqual([0, 0]);
  copy.below('One more sentence.');
  expect(await validateAnew()).toBe('');
  expect([parsed, parsedYaml]).toEqual([1, 1]);
});

test('a mistake that an edit elsewhere makes in a YAML file that did not change has its line there', async () => {
  copy.change('content/sources.yaml', 'id: cherkin2011', 'id: cherkin2012');
  const lines = copy.read('content/claims.yaml').split('\n');
  const line = lines.findIndex((each) => each.includes('cherkin2011')) + 1;
  expect(await validateAnew()).toContain(`content/claims.yaml:${line}: "cherkin2011" is not a source`);
});

test.each<[what: string, edit: () => void, says: RegExp]>([
  [
    'a claim’s certainty',
    () => {
      copy.change('content/claims.yaml', 'Staying active probably helps', 'Staying active may help');
      copy.change('content/claims.yaml', '/(?<=id: stay-active[^#]*?certainty: )moderate/', 'low');
    },
    /^content\/articles\/.*"stay-active" is of low certainty/m,
  ],
  [
    'a hedge',
    () => copy.change('content/hedges.yaml', '/low: \\[.*\\]/', 'low: [perchance]'),
    /^content\/articles\/.*perchance/m,
  ],
  [
    'a pattern’s id',
    () => copy.write('content/quiz.yaml', copy.read('content/quiz.yaml').replaceAll('sitting', 'seated')),
    /benefits\.mdx:\d+: .*\/how-often\/sitting\//,
  ],
  [
    'a heading that others link to',
    () => copy.change('content/articles/aftercare.mdx', '## What is normal', '## What is usual'),
    /^content\/articles\/.*aftercare\/#what-is-normal/m,
  ],
  [
    'an article that is gone',
    () => copy.remove('content/articles/aftercare.mdx'),
    /^content\/articles\/.*is not an article/m,
  ],
  [
    'an article that becomes a draft',
    () => copy.change('content/articles/aftercare.mdx', 'title:', 'draft: true\ntitle:'),
    /^content\/articles\/.*leads to a draft/m,
  ],
  ['a picture that is gone', () => copy.remove(picture), /benefits\.mdx:\d+: .*is missing from public/],
])('an edit elsewhere is seen in articles that did not change: %s', async (_, edit, says) => {
  edit();
  expect(await validateAnew()).toMatch(says);
});
