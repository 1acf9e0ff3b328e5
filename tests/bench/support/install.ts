import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

const changed = (file: string): number => (existsSync(file) ? statSync(file).mtimeMs : 0);

/**
 * Installs what a bench needs in its own folder, exactly as its lock says, unless it is there already.
 * @param folder one with a package.json and a package-lock.json
 * @throws when npm fails, with what npm said on standard error
 */
export function install(folder: string): void {
  if (changed(join(folder, 'node_modules/.package-lock.json')) >= changed(join(folder, 'package-lock.json'))) return;
  console.log(`Installing ${folder}, once.`);
  execFileSync('npm', ['ci', '--no-fund', '--no-audit'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}
