import type { Audit, Report } from './run.ts';

const metrics = {
  'TBT ms': 'total-blocking-time',
  'FCP ms': 'first-contentful-paint',
  'LCP ms': 'largest-contentful-paint',
  CLS: 'cumulative-layout-shift',
};
const measured = (report: Report, id: string): number => report.audits[id]?.numericValue ?? Number.NaN;
const round = (id: string, value: number) =>
  id === 'cumulative-layout-shift' ? Number(value.toFixed(3)) : Math.round(value);

/** First contentful paint in milliseconds, as simulated. */
export const fcpOf = (report: Report): number => measured(report, 'first-contentful-paint');

/** What a page's load transferred, headers included, and in how many requests. */
function traffic(report: Report): { bytes: number; requests: number } {
  const requests = (report.audits['network-requests']?.details?.items ?? []) as { transferSize: number; url: string }[];
  const sent = requests.filter(({ url }) => url.startsWith('http'));
  return { bytes: sent.reduce((sum, { transferSize }) => sum + transferSize, 0), requests: sent.length };
}

/**
 * One row of the table: each category's lowest score over the runs, and the worst of each measure.
 * @param runs reports of the same page
 */
export function rowOf(page: string, runs: Report[]): Record<string, string | number> {
  const scores = Object.keys(runs[0]?.categories ?? {}).map((id) => [
    id,
    Math.round(100 * Math.min(...runs.map(({ categories }) => categories[id]?.score ?? 0))),
  ]);
  const worst = Object.entries(metrics).map(([name, id]) => [
    name,
    round(id, Math.max(...runs.map((run) => measured(run, id)))),
  ]);
  const loads = runs.map(traffic);
  return {
    page,
    ...Object.fromEntries([...scores, ...worst]),
    bytes: Math.max(...loads.map(({ bytes }) => bytes)),
    requests: Math.max(...loads.map(({ requests }) => requests)),
    'machine speed': Math.round(Math.min(...runs.map(({ environment }) => environment.benchmarkIndex))),
  };
}

const failed = ({ score, scoreDisplayMode }: Audit) =>
  scoreDisplayMode === 'error' || (score !== null && score < 1 && scoreDisplayMode !== 'informative');

/**
 * The audits that cost a page its full score, each with what it found; of a category at 100, none.
 * @param all also audits that weigh nothing, such as Lighthouse's advice on speed
 */
export function failuresOf({ categories, audits }: Report, all: boolean): string[] {
  return Object.entries(categories).flatMap(([name, { score, auditRefs }]) =>
    auditRefs
      .filter(({ weight, group }) => all || (score !== 1 && weight > 0 && group !== 'hidden'))
      .flatMap(({ id }) => audits[id] ?? [])
      .filter(failed)
      .map((audit) => {
        const items = audit.details?.items ?? [];
        const found = items.slice(0, 5).map((item) => `\n      ${JSON.stringify(item).slice(0, 600)}`);
        const said = audit.errorMessage ?? audit.displayValue ?? '';
        return `${name} / ${audit.id} (${audit.score}): ${audit.title} ${said}${found.join('')}`;
      }),
  );
}
