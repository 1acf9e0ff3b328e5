// The guard: each mistake in the content must stop the build with a message that names the place and the mend.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../src/build/guard/check.ts';
import { format } from '../../src/build/guard/problem.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'basalt-'));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

test('the content as it stands is sound', () => {
  expect(checkContent(root).map(format)).toEqual([]);
});

const article = 'content/articles/benefits.mdx';
test.each([
  ['an unknown key', article, 'title:', 'titel:', 'unknown key "titel". Remove it'],
  ['a missing title', article, 'title:', 'titel:', 'title is missing. Add it.'],
  ['a short description', article, /description: .*/, 'description: Too short.', 'Write 70 characters or more'],
  ['an unknown topic', article, 'topic: basics', 'topic: spa', 'Use one of these topics'],
  ['a malformed date', article, 'published: 2026-11-24', 'published: soon', 'published must be a date'],
  [
    'a review before publication',
    article,
    'reviewed: 2026-11-24',
    'reviewed: 2020-01-01',
    'The review date is before publication',
  ],
  ['an unknown related article', article, 'related: [back-pain', 'related: [sore-back', '"sore-back" is no article'],
  ['an unknown claim', article, 'id="stay-active"', 'id="stay-still"', '<Claim id="stay-still">: no such claim'],
  [
    'a claim in a heading',
    article,
    '## Other choices',
    '## <Claim id="stay-active">Other</Claim>',
    'A claim stands in a heading',
  ],
  ['a link that leads nowhere', article, '(/quiz/)', '(/quizz/)', 'The link "/quizz/" leads nowhere'],
  [
    'an anchor that is gone',
    article,
    '(/articles/safety/)',
    '(/articles/safety/#gone)',
    'names no heading of that article',
  ],
  ['a javascript link', article, '(/quiz/)', '(javascript:alert%281%29)', 'leads nowhere'],
  [
    'a banned phrase',
    article,
    'Warmth\n',
    'Warmth\n\nIt is clinically proven.\n',
    '"clinically proven" may not be said',
  ],
  ['an unclosed tag', article, '</Claim>', '', 'Close every tag'],
  ['no front matter', article, '---\ntitle', 'title', 'No front matter'],
  [
    'a claim that nothing uses',
    'content/claims.yaml',
    '- id: heat-widens-vessels',
    '- id: heat-widens-vessel',
    'Nothing uses "heat-widens-vessel"',
  ],
  ['a tab in YAML', 'content/claims.yaml', '  wording:', '\twording:', 'Mend the YAML on this line'],
  ['an unknown source', 'content/claims.yaml', '[malanga2015]', '[malanga2016]', '"malanga2016" is no source'],
  ['a claim without a source', 'content/claims.yaml', 'sources: [malanga2015]', 'sources: []', 'needs a source'],
  [
    'an id used twice',
    'content/sources.yaml',
    'id: cherkin2011',
    'id: furlan2015',
    'The id "furlan2015" is used twice',
  ],
  ['a malformed DOI', 'content/sources.yaml', 'doi: 10.', 'doi: https://doi.org/10.', 'A DOI begins with 10.'],
  ['a length outside 60, 75, 90', 'content/quiz.yaml', 'minutes: 75', 'minutes: 45', '60, 75 or 90'],
  [
    'a severity covered twice',
    'content/quiz.yaml',
    'severity: [0, 3]',
    'severity: [0, 4]',
    'Severity 4 is covered 2 times',
  ],
  [
    'a severity not covered',
    'content/quiz.yaml',
    'severity: [0, 3]',
    'severity: [0, 2]',
    'Severity 3 is covered 0 times',
  ],
  [
    'a comfort rule that lengthens',
    'content/quiz.yaml',
    'comfort: first }, minutes: 60',
    'comfort: first }, minutes: 90',
    'may only shorten',
  ],
  [
    'an unknown answer in a rule',
    'content/quiz.yaml',
    'comfort: first }',
    'comfort: second }',
    '"second" is no comfort',
  ],
  ['a pattern without a look-back', 'content/quiz.yaml', / {4}lookBack:.*\n/, '', 'lookBack is missing'],
])('%s is refused', (_, file, good, bad, message) => {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(good, bad);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  const said = checkContent(root).map(format).join('\n');
  expect(said).toContain(message);
  expect(said).toMatch(new RegExp(`^${file}:\\d+: `, 'm'));
});

test('Windows line ends and a byte order mark are fine', () => {
  const path = join(root, article);
  writeFileSync(path, `\uFEFF${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`);
  expect(checkContent(root).map(format)).toEqual([]);
});
