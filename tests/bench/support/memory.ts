import { readdirSync, readFileSync } from 'node:fs';

const pageSize = 4096;

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

// The name in brackets may hold spaces; the parent is the second field after it.
const parentOf = (id: number) => Number(read(`/proc/${id}/stat`).split(') ').at(-1)?.split(' ')[1]);

/**
 * The memory that a process and all below it hold now, in bytes: the sum of their resident sets.
 * @returns NaN on a system without Linux's /proc
 */
export function treeMemory(root: number): number {
  if (process.platform !== 'linux') return Number.NaN;
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = Map.groupBy(ids.map(Number), parentOf);
  const held = (id: number): number => {
    const own = pageSize * Number(read(`/proc/${id}/statm`).split(' ')[1] ?? 0);
    return (children.get(id) ?? []).reduce((sum, child) => sum + held(child), own);
  };
  return held(root);
}
