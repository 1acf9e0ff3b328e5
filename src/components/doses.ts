import type { Doses } from '../schemas/source.ts';

/** The mark of one tested dose. Lengths are in units of the drawing. */
export interface Mark {
  part: Doses['part'];
  x: number;
  y: number;
  /** Half its width. Its area stands for the number of people. */
  size: number;
  beat: boolean;
  stones: boolean;
}

/** The drawing's axes: sessions a week to the right, minutes upwards, and a row below for doses of unknown length. */
export const frame = {
  width: 344,
  height: 300,
  left: 40,
  right: 334,
  top: 12,
  base: 222,
  unnamed: 252,
  max: { aWeek: 5.3, minutes: 97 },
} as const;

/** Positions on the axes, in whole units. */
export const scaleX = (aWeek: number): number =>
  Math.round(frame.left + (aWeek / frame.max.aWeek) * (frame.right - frame.left));
export const scaleY = (minutes: number | undefined): number =>
  Math.round(
    minutes === undefined ? frame.unnamed : frame.base - (minutes / frame.max.minutes) * (frame.base - frame.top),
  );

/** Offsets from a point, nearest first. */
const offsets = Array.from({ length: 31 * 31 }, (_, i) => [(i % 31) - 15, Math.floor(i / 31) - 15] as const)
  .map(([x, y]) => [x * 2, y * 2] as const)
  .sort((a, b) => Math.hypot(...a) - Math.hypot(...b));

/** A mark's radius, with its corners and the ring of hot stones. */
const radius = ({ part, size, stones }: Mark) => size * (part === 'back' ? 1 : 1.25) + (stones ? 5 : 0);

const isClear = (mark: Mark, others: Mark[]) =>
  others.every((other) => Math.hypot(mark.x - other.x, mark.y - other.y) >= radius(mark) + radius(other) + 2);

/**
 * A mark for each tested dose. A group's size is the trial's people divided by its groups. Marks that would overlap are moved
 * to the nearest free place, and those of backs are placed first.
 */
export function layoutMarks(doses: Doses[]): Mark[] {
  const marks = doses
    .flatMap(({ part, people, groups, arms }) =>
      arms.map(({ minutes, aWeek, beat, stones = false, ...arm }) => ({
        ...{ part, beat, stones, x: scaleX(aWeek), y: scaleY(minutes) },
        size: Math.round(Math.max(3.5, Math.sqrt((people * arm.groups) / groups) * 0.75) * 2) / 2,
      })),
    )
    .toSorted((a, b) => Number(b.part === 'back') - Number(a.part === 'back') || b.size - a.size);
  const placed: Mark[] = [];
  for (const mark of marks) {
    const moved = offsets.map(([x, y]) => ({ ...mark, x: mark.x + x, y: mark.y + y }));
    placed.push(moved.find((each) => isClear(each, placed)) ?? mark);
  }
  return placed;
}

/** A mark's SVG path: a circle for backs, a triangle for necks, a square for knees, a diamond for others. */
export function markOutline({ part, x, y, size }: Mark): string {
  const round = (n: number) => Math.round(n * 2) / 2;
  const to = (...points: [number, number][]) =>
    `M${points.map(([dx, dy]) => `${round(x + dx * size)} ${round(y + dy * size)}`).join('L')}Z`;
  if (part === 'neck') return to([0, -1.1], [1.05, 0.8], [-1.05, 0.8]);
  if (part === 'knee') return to([-0.88, -0.88], [0.88, -0.88], [0.88, 0.88], [-0.88, 0.88]);
  if (part === 'other') return to([0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]);
  return `M${x - size} ${y}a${size} ${size} 0 1 1 ${2 * size} 0a${size} ${size} 0 1 1 ${-2 * size} 0Z`;
}

const times: Record<number, string> = { 1: 'once a week', 2: 'twice a week' };

/** A trial's doses in words, such as "30 or 60 minutes, once a week, 8 weeks". */
export function formatDoses({ arms, weeks }: Doses): string {
  const each = (numbers: number[]) => [...new Set(numbers)];
  const lengths = each(arms.flatMap(({ minutes }) => minutes ?? [])).join(' or ');
  const often = each(arms.map(({ aWeek }) => aWeek));
  const [only = 0] = often;
  const frequency = often.length === 1 ? (times[only] ?? `${only} times a week`) : `${often.join(' or ')} times a week`;
  return [lengths && `${lengths} minutes`, often.length && frequency, weeks && `${weeks} weeks`]
    .filter(Boolean)
    .join(', ');
}
