// When this fails, a claim of an article is lost.
import { expect, test } from 'vitest';
import { parseBody } from '../../src/validation/article-body.ts';

/** The ids of the claims that a text makes, or the issue that keeps it from being read. */
function claimsOf(text: string) {
  const body = parseBody('a.mdx', text);
  return 'claims' in body ? body.claims.map(({ id }) => id) : body;
}

test('claims are gathered in order of use, in a line or as a block of their own, but not in comments or code', () => {
  const text =
    '<Claim id="first">\n\nOne.\n\n</Claim>\n\nTwo: <Claim id=\'second\'>two</Claim>. <Other id="third" />\n';
  const shown = '`<Claim id="fourth">`\n\n```\n\n<Claim id="fifth">\n```\n{/* <Claim id="sixth">No more.</Claim> */}\n';
  expect(claimsOf(shown + text + shown)).toEqual(['first', 'second']);
});

test.each([
  ['spaces around the sign', '<Claim id = "mobility">x</Claim>'],
  ['an attribute on a line of its own', '<Claim\n  id="mobility">x</Claim>'],
  [
    'code over two lines before it, and more code after it',
    'It says `keep\nmoving` and <Claim id="mobility">x</Claim>, and `rest`.',
  ],
  ['escaped ticks around it', 'It\\`s <Claim id="mobility">x</Claim>, isn\\`t it.'],
  ['a mark of greater in another tag before it', '<Card heading="5 > 4">\n\n<Claim id="mobility">x</Claim>\n\n</Card>'],
  ['a claim in a cell, with a pipe', '| a | <Claim id="mobility">x \\| y</Claim> |\n|---|---|\n'],
])('a claim is found with %s', (_, text) => expect(claimsOf(text)).toEqual(['mobility']));
