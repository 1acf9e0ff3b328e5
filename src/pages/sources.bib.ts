import { ledger } from '../data/content.ts';
import { toBib, toCsl } from '../metadata/citations.ts';

/** Every source as BibTeX, for a reference manager. */
export const GET = () =>
  new Response(toBib(ledger.sources.map(toCsl)), {
    headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
  });
