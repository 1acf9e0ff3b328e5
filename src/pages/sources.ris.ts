import { ledger } from '../data/content.ts';
import { cslOf, toRis } from '../metadata/citations.ts';

/** Every source as RIS, for a reference manager. */
export async function GET() {
  const { sources } = await ledger();
  return new Response(toRis(sources.map(cslOf)), {
    headers: { 'Content-Type': 'application/x-research-info-systems; charset=utf-8' },
  });
}
