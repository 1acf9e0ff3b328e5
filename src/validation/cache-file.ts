// What one build keeps for the next lies in a file, as long as the same code reads it.
import { hash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

const srcFolder = join(import.meta.dirname, '..');

/** A digest of all code of the project in TypeScript, of its packages' versions, and of Node's. */
export function digestCode(root: string): string {
  const own = globSync('**/*.ts', { cwd: srcFolder }).sort();
  const packages = ['package.json', 'package-lock.json'].map((name) => join(root, name)).filter(existsSync);
  const files = [...own.map((file) => join(srcFolder, file)), ...packages];
  return hash('sha256', [process.version, own, ...files.map((file) => readFileSync(file, 'utf8'))].join('\0'));
}

/**
 * Reads what an earlier build kept.
 * @param key a digest of all that it depends on
 * @returns nothing when none was kept with this key
 */
export function readCache<Value>(file: string, key: string): Value | undefined {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  return bytes.subarray(0, key.length).toString() === key ? deserialize(bytes.subarray(key.length)) : undefined;
}

/** Keeps a value for later builds. The file is renamed when complete, so that none is half-written. */
export function writeCache(file: string, key: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, Buffer.concat([Buffer.from(key), serialize(value)]));
  renameSync(`${file}.part`, file);
}
