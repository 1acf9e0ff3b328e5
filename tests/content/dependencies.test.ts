// When this fails, what is installed is not what package.json says, has a licence that we do not accept, or runs a script unasked.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Package {
  version?: string;
  license?: string;
  hasInstallScript?: boolean;
  optional?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const own = JSON.parse(readFileSync('package.json', 'utf8'));
const lock: Record<string, Package> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
const installed = Object.entries(lock).filter(([path]) => path);
const nameOf = (path: string) => path.split('node_modules/').at(-1) ?? '';

/** Licences that let anyone use, change and share. */
const accepted = [
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'Python-2.0'],
  ...['Apache-2.0', 'MPL-2.0', 'LGPL-3.0-or-later', 'CC-BY-4.0', 'OFL-1.1'],
];

test('the lock file is in step with package.json, and every version is exact', () => {
  const { dependencies, devDependencies } = lock[''] ?? {};
  expect(dependencies).toEqual(own.dependencies);
  expect(devDependencies).toEqual(own.devDependencies);
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(lock[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

test('every package has a licence that we accept', () => {
  const others = installed.filter(
    ([, { license = 'none' }]) =>
      !license
        .replace(/[()]/g, '')
        .split(/ (?:AND|OR) /)
        .every((one) => accepted.includes(one)),
  );
  expect(others.map(([path, { license }]) => `${nameOf(path)}: ${license}`)).toEqual([]);
});

test('no install script runs that package.json does not approve', () => {
  const scripted = installed.filter(([, { hasInstallScript, optional }]) => hasInstallScript && !optional);
  expect([...new Set(scripted.map(([path]) => nameOf(path)))].sort()).toEqual(Object.keys(own.allowScripts).sort());
});
