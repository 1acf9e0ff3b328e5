import type { APIContext, GetStaticPaths } from 'astro';
import { ledger } from '../data/content.ts';
import { type CslItem, cslOf, toBib, toRis } from '../metadata/citations.ts';

/** How reference managers read the sources, by the extension of the address: /sources.bib, .ris and .csl.json. */
const formats: Record<string, { type: string; write: (items: CslItem[]) => string }> = {
  bib: { type: 'application/x-bibtex; charset=utf-8', write: toBib },
  ris: { type: 'application/x-research-info-systems; charset=utf-8', write: toRis },
  'csl.json': { type: 'application/json', write: (items) => JSON.stringify(items) },
};

export const getStaticPaths: GetStaticPaths = () =>
  Object.entries(formats).map(([format, props]) => ({ params: { format }, props }));

/** Every source, for a reference manager. */
export async function GET({ props: { type, write } }: APIContext<(typeof formats)[string]>) {
  const { sources } = await ledger();
  return new Response(write(sources.map(cslOf)), { headers: { 'Content-Type': type } });
}
