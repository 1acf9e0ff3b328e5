import type { Doses } from '../schemas/source.ts';

/** One tested dose, as a mark. Lengths are of the drawing. */
export interface Mark {
  part: Doses['part'];
  x: number;
  y: number;
  /** Half its width: its area is the number of people. */
  size: number;
  beat: boolean;
  stones: boolean;
}

/** The drawing's frame: sessions a week run to the right, minutes upwards, and a row below is for lengths that none names. */
export const frame = {
  width: 344,
  height: 300,
  left: 40,
  right: 334,
  top: 12,
  base: 222,
  unnamed: 252,
  most: { aWeek: 5.3, minutes: 97 },
} as const;

/** Where so many sessions a week stand, and so many minutes: whole numbers, which is as exact as a line is thick. */
export const xOf = (aWeek: number): number =>
  Math.round(frame.left + (aWeek / frame.most.aWeek) * (frame.right - frame.left));
export const yOf = (minutes: number | undefined): number =>
  Math.round(
    minutes === undefined ? frame.unnamed : frame.base - (minutes / frame.most.minutes) * (frame.base - frame.top),
  );

/** Places around a point, nearest first. */
const around = Array.from({ length: 31 * 31 }, (_, i) => [(i % 31) - 15, Math.floor(i / 31) - 15] as const)
  .map(([x, y]) => [x * 2, y * 2] as const)
  .sort((a, b) => Math.hypot(...a) - Math.hypot(...b));

/** How far a mark reaches from its middle: corners stand out, and so does the ring of hot stones. */
const reach = ({ part, size, stones }: Mark) => size * (part === 'back' ? 1 : 1.25) + (stones ? 5 : 0);

const isClear = (mark: Mark, others: Mark[]) =>
  others.every((other) => Math.hypot(mark.x - other.x, mark.y - other.y) >= reach(mark) + reach(other) + 2);

/**
 * A mark for each tested dose. Its people are the trial's, shared out equally over its groups. Marks of one dose stand
 * side by side, backs on the spot.
 */
export function marksOf(doses: Doses[]): Mark[] {
  const marks = doses
    .flatMap(({ part, people, groups, arms }) =>
      arms.map(({ minutes, aWeek, beat, stones = false, ...arm }) => ({
        ...{ part, beat, stones, x: xOf(aWeek), y: yOf(minutes) },
        size: Math.round(Math.max(3.5, Math.sqrt((people * arm.groups) / groups) * 0.75) * 2) / 2,
      })),
    )
    .toSorted((a, b) => Number(b.part === 'back') - Number(a.part === 'back') || b.size - a.size);
  const placed: Mark[] = [];
  for (const mark of marks) {
    const moved = around.map(([x, y]) => ({ ...mark, x: mark.x + x, y: mark.y + y }));
    placed.push(moved.find((each) => isClear(each, placed)) ?? mark);
  }
  return placed;
}

/** The outline of a mark: a stone for backs, a triangle for necks, a square for knees, a diamond for others. */
export function outlineOf({ part, x, y, size }: Mark): string {
  const near = (n: number) => Math.round(n * 2) / 2;
  const to = (...points: [number, number][]) =>
    `M${points.map(([dx, dy]) => `${near(x + dx * size)} ${near(y + dy * size)}`).join('L')}Z`;
  if (part === 'neck') return to([0, -1.1], [1.05, 0.8], [-1.05, 0.8]);
  if (part === 'knee') return to([-0.88, -0.88], [0.88, -0.88], [0.88, 0.88], [-0.88, 0.88]);
  if (part === 'other') return to([0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]);
  return `M${x - size} ${y}a${size} ${size} 0 1 1 ${2 * size} 0a${size} ${size} 0 1 1 ${-2 * size} 0Z`;
}

/** The backs' doses of some trials that are denser than a plan, as dense, or sparser, by sessions a week. */
export function aroundPlan<Trial extends { doses: Doses }>(trials: Trial[], [fewest, most]: [number, number]) {
  const backs = trials.filter(({ doses }) => doses.part === 'back');
  const arms = backs
    .flatMap((trial) => trial.doses.arms.map((arm) => ({ trial, arm })))
    .toSorted((a, b) => a.arm.aWeek - b.arm.aWeek);
  return {
    denser: arms.filter(({ arm }) => arm.aWeek > most),
    same: arms.filter(({ arm }) => arm.aWeek >= fewest && arm.aWeek <= most),
    sparser: arms.filter(({ arm }) => arm.aWeek < fewest),
  };
}
