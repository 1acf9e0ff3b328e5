import { ledger } from '../data/content.ts';
import { cslOf } from '../metadata/citations.ts';

/** Every source as CSL-JSON, for a citation program. */
export const GET = async () => Response.json((await ledger()).sources.map(cslOf));
