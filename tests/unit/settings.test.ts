// When this fails, a build takes an address that breaks its links, or does not say how to write it.
import { expect, test } from 'vitest';
import { readSettings } from '../../src/integrations/settings.ts';

test('what is not set, or empty, has its usual value', () => {
  const usual = { SITE: 'https://basalt.example', BASE: '/', REPOSITORY: '' };
  expect(readSettings({})).toEqual(usual);
  expect(readSettings({ SITE: '', BASE: '', REPOSITORY: '' })).toEqual(usual);
});

test.each(['/', '/stones', '/stones/', '/a/b.c/'])('BASE may be %s', (BASE) =>
  expect(readSettings({ BASE })).toMatchObject({ BASE }),
);

test.each([
  ['SITE', 'basalt.example', 'Write an address without a path'],
  ['SITE', 'https://x.example/sub/', 'Write an address without a path'],
  ['BASE', 'stones', 'Write a path that begins with one slash'],
  ['BASE', '/stones//', 'Write a path that begins with one slash'],
  ['REPOSITORY', 'javascript:alert(1)', 'Write an https address'],
])('%s=%s is refused', (name, value, mend) =>
  expect(() => readSettings({ [name]: value })).toThrow(`${name}="${value}": ${mend}`),
);
