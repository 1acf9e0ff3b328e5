import { readdirSync, readFileSync } from 'node:fs';

const pageSize = 4096;

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Each process's parent, from /proc. */
const parents = (): Map<number, number> =>
  new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      // The name in brackets may hold spaces; the parent is the second field after it.
      .map((id) => [Number(id), Number(read(`/proc/${id}/stat`).split(') ').at(-1)?.split(' ')[1] ?? 0)]),
  );

/**
 * The memory that a process and all below it hold now, in bytes: the sum of their resident sets.
 * @returns nothing on a system without /proc
 */
export function treeMemory(root: number): number | undefined {
  if (process.platform !== 'linux') return;
  const all = parents();
  const below = new Set([root]);
  for (let before = 0; before !== below.size; ) {
    before = below.size;
    for (const [id, parent] of all) if (below.has(parent)) below.add(id);
  }
  return [...below].reduce((sum, id) => sum + pageSize * Number(read(`/proc/${id}/statm`).split(' ')[1] ?? 0), 0);
}
