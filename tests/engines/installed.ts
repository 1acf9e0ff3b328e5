import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where engines that npm carries are kept, out of the project's own packages. */
const folder = join(import.meta.dirname, 'installed');

/**
 * A package of npm in a folder of its own, for as many versions as are asked for; installed when it is not there.
 * @returns the package's folder
 */
export function installed(name: string, version: string): string {
  const root = join(folder, `${name.replace(/\W+/g, '-')}-${version}`);
  const dir = join(root, 'node_modules', name);
  if (existsSync(join(dir, 'package.json'))) return dir;
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'package.json'), '{"private":true}');
  execFileSync(
    'npm',
    ['install', '--save-exact', '--ignore-scripts', '--no-audit', '--no-fund', '--omit=peer', `${name}@${version}`],
    { cwd: root, stdio: 'pipe' },
  );
  return dir;
}
