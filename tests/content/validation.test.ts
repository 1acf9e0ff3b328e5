// When this fails, a mistake in the content is published, or its writer is not told where it is and how to mend it.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { articleLoader } from '../../src/data/parsed-content.ts';
import { parseYaml } from '../../src/validation/yaml.ts';
import { article, useContent } from '../support/content.ts';

type Change = { find: string; put: string } | { below: string };
/** The line is its number, or a text that stands first on it. */
type Broken = Change & { name: string; file: string; says: string; line?: number | string };
const cases: Broken[] = ['articles', 'data'].flatMap((name) =>
  parse(readFileSync(`tests/content/broken/${name}.yaml`, 'utf8')).map((each: object) => ({
    file: 'articles/benefits.mdx',
    ...each,
  })),
);

test.each([
  ...[
    '2026-11-24',
    '2026-11-24T00:00:00Z',
    '12:30:45',
    'yes',
    'no',
    'on',
    'true',
    'null',
    '~',
    '',
    '<<',
    '=',
    '1.50',
    '012',
  ],
  ...[
    '0o17',
    '0x1F',
    '1_000',
    '1e3',
    '.5',
    '.inf',
    '"q"',
    "'it''s'",
    '>-\n  a\n  b',
    '|\n  a\n  b\n',
    'a\n  b',
    '[a, 1]',
    '{ on: no }',
  ],
])('validation and the build read the same value of YAML: a: %s', (form) => {
  const { value } = parseYaml('x.yaml', `a: ${form}`, z.unknown());
  expect(value).toBeDefined();
  // As src/data/content.ts reads it; articles and the ledger are read once, by validation.
  expect(parse(`a: ${form}`)).toEqual(value);
});

test('a schema’s own message is kept, however it begins', () => {
  const schema = z.object({ a: z.string().max(1, 'Too bad.') });
  expect(parseYaml('x.yaml', 'a: bc', schema).issues).toEqual([{ file: 'x.yaml', line: 1, message: 'a: Too bad.' }]);
});

const copy = useContent();
const messages = () => copy.mistakes().join('\n');
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

test('the content is sound', () => expect(messages()).toBe(''));

describe('is refused', () => {
  test.each(cases)('in $file: $name', ({ file, says, line, ...change }) => {
    if ('below' in change) copy.below(change.below);
    else copy.change(`content/${file}`, change.find, change.put);
    expect(messages()).toContain(says);
    const number = typeof line === 'string' ? lineOf(copy.read(`content/${file}`), line) : line;
    expect(messages()).toMatch(new RegExp(`^content/${file}:${number ?? '\\d+'}: `, 'm'));
  });

  test.each([
    ['an empty file', article, '', 'The file is empty'],
    ['a file of 5 MB', article, 'a'.repeat(5_000_000), 'The file has 5000000 bytes, more than the 1000000 it may'],
    ['bytes that are no UTF-8', article, Uint8Array.of(45, 45, 45, 10, 0xff, 0xfe), 'The file is not UTF-8 text'],
    ['an empty ledger', 'content/claims.yaml', '\n', 'The file is empty'],
    ['a name that can be no address', 'content/articles/My Article.mdx', 'x', 'No page can be made of this name'],
    ['Markdown that would never be read', 'content/articles/lost.md', 'x', 'No page can be made of this name'],
  ])('%s', (_, file, text, says) => {
    copy.write(file, text);
    expect(messages()).toContain(`${file}:1: ${says}`);
  });

  test('a file that is gone', () => {
    copy.remove('content/sources.yaml');
    expect(messages()).toContain('content/sources.yaml:1: The file is missing');
  });

  test('a link to a draft, and a draft as a related article', () => {
    copy.change('content/articles/safety.mdx', 'order:', 'draft: true\norder:');
    expect(messages()).toMatch(/The link "\/articles\/safety\/[^"]*" leads to a draft/);
    expect(messages()).toContain('related: "safety" is a draft');
  });
});

describe('is allowed', () => {
  test('spaces after the lines that hold the fields, and a rule of three dashes in the text', () => {
    copy.change(article, '/^---\n/', '--- \n');
    copy.change(article, '\n---\n', '\n---\t \n');
    copy.below('One thing.\n\n---\n\nAnother.');
    expect(messages()).toBe('');
  });

  test('Windows line ends and a byte order mark', () => {
    copy.write(article, `\uFEFF${copy.read(article).replaceAll('\n', '\r\n')}`);
    expect(messages()).toBe('');
  });

  test('links to parts of other pages, and to answers of the quiz', () => {
    const answers = 'pattern=mild&severity=3&duration=under-6-weeks&comfort=heat';
    copy.below('See [a](/evidence/#stay-active), [b](/evidence/#source-furlan2015), [c](/about/#privacy).');
    copy.below(`See [d](/how-often/mild/#basis), [e](/quiz/#${answers}&at=severity).`);
    expect(messages()).toBe('');
  });

  test('articles that name each other as related', () => {
    copy.change(article, '/related: .*/', 'related: [safety]');
    copy.change('content/articles/safety.mdx', '/related: .*/', 'related: [benefits]');
    expect(messages()).toBe('');
  });

  test('telephone and mail links, and an address in capitals', () => {
    copy.below('Call [111](tel:111), [999](tel:999) or [us](tel:+442071234567). Write to help@example.org.');
    expect(messages()).toBe('');
    copy.below('See [the NHS](HTTPS://www.nhs.uk/).');
    expect(messages()).toBe('');
  });

  test('a hedge outside the tags, in the sentence that makes the claim', () => {
    copy.below(
      'One review of 0.5 points says so: it <Claim id="massage-eases-soreness">eases soreness</Claim>, or may.',
    );
    expect(messages()).toBe('');
  });

  test('an effect that is asked, denied, put to a study or to others, and numbers that are no rule of change', () => {
    copy.below('Do stones ease pain? Nobody knows whether stones ease pain. One study found that heat eased pain.');
    copy.below('Sales pages say that massage heals. Warm stones lie on your lower back. Pain fell 2 points of 10.');
    expect(messages()).toBe('');
  });

  test('a banned phrase in quotation marks, as a claim under test', () => {
    copy.below('Pages say “detox”. We found no proof.');
    expect(messages()).toBe('');
  });
});

test('without validation Astro’s collection is an error, and not a site without articles', async () => {
  const store = { clear: () => {}, get: () => undefined, set: () => true };
  await expect(articleLoader.load({ store } as never)).rejects.toThrow('No articles were shared');
});
