import { readFileSync } from 'node:fs';

/** One query: its kind, what is typed, and the paths that answer it. */
export interface Query {
  kind: string;
  query: string;
  pages: string[];
}

/** The lines of a set of queries beside this file, or at a path: kind, query and the pages that answer it, with tabs between. */
export const readQueries = (file: string): Query[] =>
  readFileSync(file.includes('/') ? file : `${import.meta.dirname}/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [kind = '', query = '', pages = ''] = line.split('\t');
      return { kind, query, pages: pages.split(' ') };
    });

/** What a search may show for a query that the site cannot answer. */
const mostGuesses = 3;

/** Where the first right page stands for each query, from 0; -1 when none is shown. With no page that answers, few are right. */
export const ranksOf = (queries: Query[], answers: string[][]): number[] =>
  queries.map(({ pages }, i) => {
    const shown = answers[i] ?? [];
    if (pages.includes('none')) return shown.length <= mostGuesses ? 0 : -1;
    return shown.findIndex((path) => pages.includes(path));
  });

/** Success at 1 and at 3, and the mean reciprocal rank, of each kind and of all, as one text each. */
export function table(name: string, queries: Query[], answers: string[][]) {
  const ranks = ranksOf(queries, answers);
  // What the site cannot answer is a kind of its own, and no part of the whole.
  const kinds = [...new Set(queries.map(({ kind }) => kind)), 'all'];
  const isOf = (kind: string, query?: Query) =>
    kind === 'all' ? !query?.pages.includes('none') : query?.kind === kind;
  return kinds.map((kind) => {
    const own = ranks.filter((_, i) => isOf(kind, queries[i]));
    const share = (most: number) => two(own.filter((rank) => rank >= 0 && rank < most).length / own.length);
    const mrr = own.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / own.length;
    return { kind, n: own.length, [name]: `${share(1)} ${share(3)} ${two(mrr)}` };
  });
}

/** Tables of several searches over one set, side by side. */
export const beside = (tables: ReturnType<typeof table>[]) =>
  (tables[0] ?? []).map((_, i) => Object.assign({}, ...tables.map((rows) => rows[i])));

/** A value that a share of all values does not pass. */
export const quantile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

const two = (value: number) => value.toFixed(2);
