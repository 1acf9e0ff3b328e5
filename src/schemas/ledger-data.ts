import { z } from 'zod';
import { claimSchema } from './claim.ts';
import { sourceSchema } from './source.ts';

/** /evidence.json: every claim of published articles with the addresses of these, and every source. */
export const ledgerSchema = z.strictObject({
  $schema: z.string(),
  title: z.string(),
  license: z.literal('CC-BY-4.0'),
  claims: z.array(claimSchema.safeExtend({ saidIn: z.array(z.string()) })),
  sources: z.array(sourceSchema),
});

/** The ledger as others may use it. */
export type LedgerData = z.infer<typeof ledgerSchema>;
