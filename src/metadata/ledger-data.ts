import { z } from 'zod';
import { claimSchema } from '../schemas/claim.ts';
import { sourceSchema } from '../schemas/source.ts';

/** /evidence.json: every claim that readers meet, with the pages that make it, and every source. */
export const ledgerSchema = z.strictObject({
  $schema: z.string(),
  title: z.string(),
  license: z.literal('CC-BY-4.0'),
  claims: z.array(claimSchema.safeExtend({ saidIn: z.array(z.string()) })),
  sources: z.array(sourceSchema),
});

/** The ledger as others may use it. */
export type LedgerData = z.infer<typeof ledgerSchema>;

/** A table as CSV (RFC 4180). */
export const csv = (rows: string[][]): string =>
  rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
