import type { Doses } from '../schemas/source.ts';

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
