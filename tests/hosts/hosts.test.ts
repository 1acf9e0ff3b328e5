// When this fails, a host that README names serves the site otherwise than the others: addresses, types, headers, what is hidden.
import { extname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkHost } from '../support/host-checks.ts';
import { files, kinds, references } from '../support/host-files.ts';
import { hosts } from './hosts.ts';

test('the table knows every kind of file of the site', () => {
  expect(new Set(files.map((file) => extname(file)))).toEqual(
    new Set([...Object.keys(kinds), ...Object.keys(references), '.speculationrules']),
  );
});

describe.each(hosts)('$name', checkHost);
