import type { APIContext, GetStaticPaths } from 'astro';
import { z } from 'zod';
import { publishedClaims } from '../articles/index.ts';
import { ledger } from '../data/content.ts';
import { type LedgerData, ledgerSchema } from '../schemas/ledger-data.ts';
import { absolute } from '../site/addresses.ts';
import { site } from '../site/site.ts';

type Format = { type: string; write: () => string | Promise<string> };

/** The ledger as data, by the extension of the address: /evidence.json, its JSON Schema, and a table of the claims. */
const formats: Record<string, Format> = {
  json: { type: 'application/json', write: async () => JSON.stringify(await ledgerData()) },
  'schema.json': {
    type: 'application/json',
    write: () => JSON.stringify(z.toJSONSchema(ledgerSchema, { unrepresentable: 'any' })),
  },
  csv: { type: 'text/csv; charset=utf-8', write: async () => toCsv(await claimRows()) },
};

export const getStaticPaths: GetStaticPaths = () =>
  Object.entries(formats).map(([format, props]) => ({ params: { format }, props }));

export const GET = async ({ props: { type, write } }: APIContext<Format>) =>
  new Response(await write(), { headers: { 'Content-Type': type } });

async function ledgerData(): Promise<LedgerData> {
  const claims = (await publishedClaims()).map(({ saidIn, ...claim }) => ({
    ...claim,
    saidIn: saidIn.map(({ id }) => absolute(`/articles/${id}/`)),
  }));
  return {
    $schema: absolute('/evidence.schema.json'),
    title: `${site.name}: the evidence`,
    license: 'CC-BY-4.0',
    claims,
    sources: (await ledger()).sources,
  };
}

const claimColumns = ['id', 'wording', 'kind', 'verdict', 'certainty', 'why'] as const;

async function claimRows(): Promise<string[][]> {
  const rows = (await publishedClaims()).map((claim) => [
    ...claimColumns.map((column) => claim[column]),
    claim.sources.join(' '),
    claim.saidIn.map(({ id }) => id).join(' '),
  ]);
  return [[...claimColumns, 'sources', 'articles'], ...rows];
}

/** A table as CSV (RFC 4180). */
const toCsv = (rows: string[][]): string =>
  rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
