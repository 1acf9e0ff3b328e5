import { claimsMade } from '../articles/index.ts';
import { ledger } from '../data/content.ts';
import type { LedgerData } from '../metadata/ledger-data.ts';
import { absolute } from '../site/addresses.ts';
import { site } from '../site/site.ts';

/** The ledger as data: /evidence.schema.json says what each field means. */
export async function GET() {
  const claims = (await claimsMade()).map(({ saidIn, ...claim }) => ({
    ...claim,
    saidIn: saidIn.map(({ id }) => absolute(`/articles/${id}/`)),
  }));
  const data: LedgerData = {
    $schema: absolute('/evidence.schema.json'),
    title: `${site.name}: the evidence`,
    license: 'CC-BY-4.0',
    claims,
    sources: (await ledger()).sources,
  };
  return Response.json(data);
}
