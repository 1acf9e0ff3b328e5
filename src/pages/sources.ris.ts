import { ledger } from '../data/content.ts';
import { cslOf, toRis } from '../metadata/citations.ts';

/** Every source as RIS, for a reference manager. */
export const GET = () =>
  new Response(toRis(ledger.sources.map(cslOf)), {
    headers: { 'Content-Type': 'application/x-research-info-systems; charset=utf-8' },
  });
