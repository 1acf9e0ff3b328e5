import { ledger } from '../data/content.ts';
import { toCsl, toRis } from '../metadata/citations.ts';

/** Every source as RIS, for a reference manager. */
export const GET = () =>
  new Response(toRis(ledger.sources.map(toCsl)), {
    headers: { 'Content-Type': 'application/x-research-info-systems; charset=utf-8' },
  });
