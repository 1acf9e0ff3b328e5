import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Where a program lies, the first of some places; where it lies at none, it is installed, on Debian as root.
 * @param packages Debian's, that hold it
 * @param or another way to have it, for the message
 * @throws when it is missing and cannot be installed, saying how to get it
 */
export function need(places: (string | undefined)[], packages: string[], or = ''): string {
  const find = () => places.find((place) => place && existsSync(place));
  if (!find() && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log(`Installing ${packages.join(' and ')} with apt-get.`);
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', ...packages], { stdio: 'inherit' });
  }
  const found = find();
  if (found) return found;
  throw new Error(
    `The tests need ${packages[0]}. Install it: on Debian, as root, apt-get install ${packages.join(' ')}${or}.`,
  );
}
