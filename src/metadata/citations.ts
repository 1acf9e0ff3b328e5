import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { findAddress, type Source } from '../schemas/source.ts';

/** A name as CSL has it: a person in two parts, or a body in one. */
type Name = { family: string; given: string } | { literal: string };

// Keys stay as the ledger has them, so that a text that cites "cherkin2011" still does after another export. Letters with accents
// stay as they are: the library writes {\' e}, with a space that other programs do not read back.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });

/** Authors in Vancouver style, "Cherkin DC, De Vries G; A Working Group", as names. What has no initials is a body. */
function namesOf(authors: string): Name[] {
  if (authors === 'Author not named') return [];
  return authors.split('; ').flatMap((piece): Name[] => {
    const people = piece.split(', ').map((name) => /^(.+) (\p{Lu}[\p{Lu}-]{0,4})$/u.exec(name)?.slice(1) ?? []);
    return people.every(({ length }) => length)
      ? people.map(([family = '', initials = '']) => ({ family, given: [...initials].join(' ').replace(' - ', '-') }))
      : [{ literal: piece }];
  });
}

/** A source as CSL-JSON, the form that citation programs share (citationstyles.org). */
export function toCsl(source: Source) {
  const { id, kind, title, authors, journal, published, year, doi, pmid, findIt } = source;
  const isArticle = Boolean(doi || published);
  const [, volume, issue, page] = /^([^(:]+)?(?:\(([^)]+)\))?:(.+)$/.exec(published ?? '') ?? [];
  const [author, address] = [namesOf(authors), findAddress(source)];
  return {
    id,
    type: isArticle ? 'article-journal' : kind === 'guideline' ? 'report' : 'webpage',
    title,
    ...(author.length && { author }),
    ...(isArticle && { 'container-title': journal }),
    ...(!isArticle && { publisher: journal }),
    ...(volume && { volume }),
    ...(issue && { issue }),
    ...(page && { page }),
    ...(year && { issued: { 'date-parts': [[year]] } }),
    ...(doi && { DOI: doi }),
    ...(pmid && { PMID: pmid }),
    ...(address && { URL: address }),
    ...(findIt && { note: findIt }),
  };
}

export type CslItem = ReturnType<typeof toCsl>;

const format = (items: CslItem[], as: 'bibtex' | 'biblatex' | 'ris'): string =>
  new Cite(items, { generateGraph: false }).format(as).trim();

/** Sources as BibLaTeX, which BibTeX programs read too: it has fields for a PubMed id and for a web page. */
export const toBib = (items: CslItem[]): string => `${format(items, 'biblatex')}\n`;

/** An item whose bodies' names hold no comma: in RIS what follows one is a first name. */
const withoutCommas = (item: CslItem): CslItem => ({
  ...item,
  ...(item.author && {
    author: item.author.map((name) => ('literal' in name ? { literal: name.literal.replaceAll(',', '') } : name)),
  }),
});

/**
 * Sources as RIS. The library breaks long values in two, addresses too, writes a whole range of pages as the first page, and leaves
 * the PubMed id out: all three are corrected here.
 */
export function toRis(items: CslItem[]): string {
  const entries = items.map((item) =>
    format([withoutCommas(item)], 'ris')
      .replace(/\n(?![A-Z][A-Z\d] {2}-)/g, '')
      .replace(/^SP {2}- (\S+?)-(\S+)$/m, 'SP  - $1\nEP  - $2')
      .replace(/^ER {2}-.*$/m, `${item.PMID ? `AN  - ${item.PMID}\nDB  - PubMed\n` : ''}ER  - `),
  );
  return `${entries.join('\n\n')}\n`.replaceAll('\n', '\r\n');
}
