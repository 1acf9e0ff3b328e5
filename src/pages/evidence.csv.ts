import { publishedClaims } from '../articles/queries.ts';

const columns = ['id', 'wording', 'kind', 'verdict', 'certainty', 'why'] as const;

/** A table as CSV (RFC 4180). */
const toCsv = (rows: string[][]): string =>
  rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');

/** Every claim as a row, for a spreadsheet. */
export async function GET() {
  const rows = (await publishedClaims()).map((claim) => [
    ...columns.map((column) => claim[column]),
    claim.sources.join(' '),
    claim.saidIn.map(({ id }) => id).join(' '),
  ]);
  return new Response(toCsv([[...columns, 'sources', 'articles'], ...rows]), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
}
