import { ledger } from '../data/content.ts';
import { toCsl } from '../metadata/citations.ts';

/** Every source as CSL-JSON, for a citation program. */
export const GET = () => Response.json(ledger.sources.map(toCsl));
