import { claimsMade } from '../articles/index.ts';
import { csv } from '../metadata/ledger-data.ts';

const columns = ['id', 'wording', 'kind', 'verdict', 'certainty', 'why'] as const;

/** Every claim as a row, for a spreadsheet. */
export async function GET() {
  const rows = (await claimsMade()).map((claim) => [
    ...columns.map((column) => claim[column]),
    claim.sources.join(' '),
    claim.saidIn.map(({ id }) => id).join(' '),
  ]);
  return new Response(csv([[...columns, 'sources', 'articles'], ...rows]), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
}
