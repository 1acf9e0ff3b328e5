import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
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

/**
 * Packages of Debian, unpacked in a folder of their own, without a word to the system's own packages.
 * @param debs each package's place in Debian's pool, and its SHA-256
 * @returns the folder that stands for /
 * @throws when one cannot be had or is another than it was
 */
export async function unpackedDebs(name: string, debs: Record<string, string>): Promise<string> {
  const root = join(folder, name);
  const mark = join(root, '.whole');
  if (existsSync(mark)) return root;
  mkdirSync(root, { recursive: true });
  for (const [place, sum] of Object.entries(debs)) {
    const reply = await fetch(`http://deb.debian.org/debian/pool/${place}`);
    if (!reply.ok) throw new Error(`Debian has no ${place} any more (${reply.status}).`);
    const bytes = Buffer.from(await reply.arrayBuffer());
    if (createHash('sha256').update(bytes).digest('hex') !== sum) throw new Error(`${place} is not what it was.`);
    const file = join(root, 'package.deb');
    writeFileSync(file, bytes);
    execFileSync('dpkg', ['-x', file, root]);
  }
  writeFileSync(mark, '');
  return root;
}
