// When this fails, a reference manager that imports the sources as BibTeX or RIS loses or moves a part of one.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { toCsl } from '../../src/metadata/citations.ts';
import { sources } from '../support/ledger.ts';
import { need } from '../support/need.ts';

/** What every program should have of a source. Authors as "C Chabal and P J Dunbar", without the commas of a body's name. */
interface Imported {
  id: string;
  title: string;
  authors: string;
  journal: string;
  volume: string;
  issue: string;
  first: string;
  last: string;
  year: string;
  doi: string;
  /** The page of a source without a DOI. */
  url: string;
}

/** Authors as one text; a program may set an apostrophe as ’. */
const listed = (names: string[]) => names.join(' and ').replaceAll(',', '').replaceAll('’', "'").normalize();

const wanted: Imported[] = sources.map((source) => {
  const item = toCsl(source);
  const [first = '', last = ''] = item.page?.split('-') ?? [];
  return {
    id: source.id,
    title: source.title,
    authors: listed(
      (item.author ?? []).map((name) => ('literal' in name ? name.literal : `${name.given} ${name.family}`)),
    ),
    journal: item['container-title'] ?? '',
    volume: item.volume ?? '',
    issue: item.issue ?? '',
    first,
    last,
    year: source.year?.toString() ?? '',
    doi: source.doi ?? '',
    url: source.doi ? '' : (source.url ?? ''),
  };
});
const byId = (items: Imported[]) => items.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Zotero's Better BibTeX, by its own parser. */
async function inBetterBibtex(): Promise<Imported[]> {
  // Its entry for require does not load: it is taken as a module.
  const { parse: parseBib } = await import(
    resolve('tests/hosts/tools/node_modules/@retorquere/bibtex-parser/dist/esm/index.js')
  );
  const { entries, errors } = parseBib(readFileSync('dist/sources.bib', 'utf8'));
  expect(errors).toEqual([]);
  return entries.map(
    ({ key, fields }: { key: string; fields: Record<string, string> & { author?: Record<string, string>[] } }) => {
      const [first = '', last = ''] = fields['pages']?.split('–') ?? [];
      return {
        id: key,
        title: fields['title'],
        authors: listed(
          (fields.author ?? []).map(
            (name) => name['name'] ?? [name['firstName'], name['prefix'], name['lastName']].filter(Boolean).join(' '),
          ),
        ),
        journal: fields['journaltitle'] ?? '',
        volume: fields['volume'] ?? '',
        issue: fields['number'] ?? '',
        first,
        last,
        year: fields['date'] ?? '',
        doi: fields['doi'] ?? '',
        url: fields['doi'] ? '' : (fields['url'] ?? ''),
      };
    },
  );
}

const decode = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** bibutils, which reads RIS and BibLaTeX into MODS, the form of the Library of Congress. */
function inBibutils(program: string, file: string): Imported[] {
  need([`/usr/bin/${program}`], ['bibutils']);
  const xml = execFileSync(program, [file], { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  return [...xml.matchAll(/<mods ID[\s\S]*?<\/mods>/g)].map(([entry]) => {
    const host = /<relatedItem type="host">[\s\S]*?<\/relatedItem>/.exec(entry)?.[0] ?? '';
    const own = entry.replace(host, '');
    /** The text between a pattern and the next tag. */
    const after = (start: string, text = own) => decode(new RegExp(`${start}([^<]+)`).exec(text)?.[1] ?? '');
    const doi = after('<identifier type="doi">');
    return {
      id: after('<identifier type="citekey">'),
      // It parts a title at its colon or its question mark.
      title: [after('<title>'), after('<subTitle>')].filter(Boolean).join(': ').replace('?: ', '? '),
      authors: listed(
        [...own.matchAll(/<name type[\s\S]*?<\/name>/g)].map(([name]) =>
          [...name.matchAll(/<namePart[^>]*>([^<]+)/g)].map(([, part = '']) => decode(part)).join(' '),
        ),
      ),
      journal: after('<title>', host),
      volume: after('<detail type="volume"><number>'),
      issue: after('<detail type="(?:issue|number)"><number>'),
      first: after('<start>') || after('<detail type="page"><number>'),
      last: after('<end>'),
      year: after('<dateIssued>') || after('<date>'),
      doi,
      url: doi ? '' : after('<url>'),
    };
  });
}

test.each([
  ['Better BibTeX, BibTeX', inBetterBibtex],
  ['bibutils, RIS', () => inBibutils('ris2xml', 'dist/sources.ris')],
])('%s: every source whole', async (_, read) => {
  expect(byId(await read())).toEqual(byId(wanted));
});

test('bibutils, BibTeX: every paper whole (of a web page, it takes the publisher for an author too)', () => {
  const papers = (items: Imported[]) => byId(items).filter(({ journal }) => journal);
  expect(papers(wanted).length).toBeGreaterThan(40);
  expect(papers(inBibutils('biblatex2xml', 'dist/sources.bib'))).toEqual(papers(wanted));
});
