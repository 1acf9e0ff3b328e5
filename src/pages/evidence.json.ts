import { publishedClaims } from '../articles/queries.ts';
import { ledger } from '../data/content.ts';
import type { LedgerData } from '../schemas/claim.ts';
import { absolute } from '../site/addresses.ts';
import { site } from '../site/site.ts';

/** The ledger as data. /evidence.schema.json is its JSON Schema. */
export async function GET() {
  const claims = (await publishedClaims()).map(({ saidIn, ...claim }) => ({
    ...claim,
    saidIn: saidIn.map(({ id }) => absolute(`/articles/${id}/`)),
  }));
  const data: LedgerData = {
    $schema: absolute('/evidence.schema.json'),
    title: `${site.name}: the evidence`,
    license: 'CC-BY-4.0',
    claims,
    sources: ledger.sources,
  };
  return Response.json(data);
}
