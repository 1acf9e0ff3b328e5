import { ledger } from '../data/content.ts';
import { cslOf, toBib } from '../metadata/citations.ts';

/** Every source as BibTeX, for a reference manager. */
export async function GET() {
  const { sources } = await ledger();
  return new Response(toBib(sources.map(cslOf)), {
    headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
  });
}
