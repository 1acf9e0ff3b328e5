/** One query: its kind, what is typed, and the paths that answer it. */
export interface Query {
  kind: string;
  query: string;
  pages: string[];
}

/** Where the first right page stands for each query, from 0; -1 when none is shown. */
export const ranksOf = (queries: Query[], answers: string[][]): number[] =>
  queries.map(({ pages }, i) => (answers[i] ?? []).findIndex((path) => pages.includes(path)));

/** Success at 1 and at 3, and the mean reciprocal rank, of each kind and of all. */
export function table(queries: Query[], ranks: number[]) {
  const kinds = [...new Set(queries.map(({ kind }) => kind)), 'all'];
  return kinds.map((kind) => {
    const own = ranks.filter((_, i) => kind === 'all' || queries[i]?.kind === kind);
    const share = (most: number) => own.filter((rank) => rank >= 0 && rank < most).length / own.length;
    const mrr = own.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / own.length;
    return {
      kind,
      n: own.length,
      'success at 1': two(share(1)),
      'success at 3': two(share(3)),
      'reciprocal rank': two(mrr),
    };
  });
}

/** A value that a share of all values does not pass. */
export const quantile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

const two = (value: number) => value.toFixed(2);
