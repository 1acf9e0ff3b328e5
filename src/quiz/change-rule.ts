import type { Quiz } from '../schemas/quiz.ts';

/**
 * How much pain has to fall before the change is worthwhile, in whole points of 0 to 10: the smaller of a fixed number of points
 * and a share of the start, rounded up, at least 1. It is 0 for a start of 0, where pain cannot tell.
 * The numbers are those of Ostelo 2008, and stand in content/quiz.yaml.
 * @param start the pain on a usual day before the first session, 0 to 10
 */
export function neededChange({ check: { change } }: Pick<Quiz, 'check'>, start: number): number {
  if (start === 0) return 0;
  return Math.max(1, Math.ceil(Math.min(change.points, (start * change.percent) / 100)));
}

/** The rule as a table: each range of starts, first and last, that asks for the same change. Only starts that a plan takes. */
export function changeTable(quiz: Pick<Quiz, 'check' | 'lengths'>): { starts: [number, number]; needed: number }[] {
  const rows: { starts: [number, number]; needed: number }[] = [];
  for (let start = 1; quiz.lengths.some((row) => 'minutes' in row && row.severity[1] >= start); start++) {
    const needed = neededChange(quiz, start);
    const last = rows.at(-1);
    if (last?.needed === needed) last.starts[1] = start;
    else rows.push({ starts: [start, start], needed });
  }
  return rows;
}
