import { z } from 'zod';
import { ledgerSchema } from '../schemas/claim.ts';

/** The JSON Schema of /evidence.json. */
export const GET = () => Response.json(z.toJSONSchema(ledgerSchema, { unrepresentable: 'any' }));
