import { quantile } from '../search/score.ts';
import type { Cost } from '../support/run.ts';

/** A build that was measured. */
export interface Built extends Cost {
  name: string;
  count: number;
  /** "cold" without caches, "edited" after one article changed. */
  kind: 'cold' | 'edited';
  files: number;
  bytes: number;
  searchIndex: number;
}

const megabytes = (bytes: number) => Number((bytes / 1e6).toFixed(1));
const seconds = (value: number) => Number(value.toFixed(1));

/** A row of the table. Times in seconds, sizes in megabytes. */
export const rowOf = (built: Built) => ({
  site: built.name,
  articles: built.count,
  build: built.kind,
  'wall s': seconds(built.wall),
  'CPU s': seconds(built.cpu),
  'memory MB': megabytes(built.memory),
  files: built.files,
  'site MB': megabytes(built.bytes),
  'search index MB': megabytes(built.searchIndex),
});

/** The power of the number of articles that the time grew by: 1 when twice the articles take twice the time. */
export const exponent = (few: Built, many: Built): number =>
  Math.log(many.wall / few.wall) / Math.log(many.count / few.count);

const middle = (all: Built[], name: string, kind: Built['kind'], what: 'wall' | 'cpu') => {
  const values = all.filter((built) => built.name === name && built.kind === kind).map((built) => built[what]);
  return quantile(values, 0.5);
};

/**
 * How our medians stand to each peer's: below 1 where ours is faster.
 * @param all builds of the same number of articles
 */
export function ratios(all: Built[], own: string) {
  const names = [...new Set(all.map(({ name }) => name))].filter((name) => name !== own);
  return names.map((name) => {
    const of = (kind: Built['kind'], what: 'wall' | 'cpu') =>
      Number((middle(all, own, kind, what) / middle(all, name, kind, what)).toFixed(2));
    return {
      [`${own} to`]: name,
      'cold, wall': of('cold', 'wall'),
      'cold, CPU': of('cold', 'cpu'),
      'edited, wall': of('edited', 'wall'),
      'edited, CPU': of('edited', 'cpu'),
    };
  });
}
