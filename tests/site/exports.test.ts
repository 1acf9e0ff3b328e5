// When this fails, the ledger that others load as data loses something, or a reference manager reads a source wrong.
import { readFileSync } from 'node:fs';
import { entries as parseBib } from 'bibtex-parse';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type CslItem, toCsl } from '../../src/metadata/citations.ts';
import { ledgerSchema } from '../../src/schemas/claim.ts';
import { absolute } from '../support/built.ts';
import { claims, sources } from '../support/ledger.ts';

const read = (file: string) => readFileSync(`dist/${file}`, 'utf8');
const pagesOf = ({ published = '' }: (typeof sources)[number]) => published.split(':')[1] ?? '';

test('/evidence.json is what its schema says, and holds every claim and source whole', () => {
  const data = JSON.parse(read('evidence.json'));
  expect(z.fromJSONSchema(JSON.parse(read('evidence.schema.json'))).safeParse(data).error).toBeUndefined();
  const ledger = ledgerSchema.parse(data);
  expect(new Map(ledger.sources.map((source) => [source.id, source]))).toEqual(
    new Map(sources.map((each) => [each.id, each])),
  );
  expect(ledger.claims.map(({ saidIn, ...claim }) => claim).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
    claims.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
  for (const { saidIn } of ledger.claims) expect(saidIn[0]).toMatch(/^https:.*\/articles\//);
});

test('/evidence.csv has a row a claim, with quotes and commas kept', () => {
  const rows = [...read('evidence.csv').matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)].map(([, cell = '']) =>
    cell.replaceAll('""', '"'),
  );
  expect(rows.length).toBe((claims.length + 1) * 8);
  for (const { id, wording, why } of claims) {
    const at = rows.indexOf(id);
    expect([rows[at + 1], rows[at + 5]], id).toEqual([wording, why]);
  }
});

/** A source's authors as managers list them: a person's family name and initials, or a body. */
const namesOf = (source: (typeof sources)[number]) =>
  (toCsl(source).author ?? []).map((name) => ('literal' in name ? name.literal : `${name.family}, ${name.given}`));

/** A text as readers see it, without BibTeX's backslashes. */
const plain = (text = '') => text.replaceAll('\\&', '&');

describe('as BibTeX, read by another parser', () => {
  const byKey = new Map(parseBib(read('sources.bib')).map(({ key, ...fields }) => [key, fields]));

  test.each(sources.map((source) => [source.id, source] as const))('%s', (id, source) => {
    const { type, AUTHOR = '', ...fields } = byKey.get(id) ?? {};
    const item = toCsl(source);
    expect(type).toBe({ 'article-journal': 'article', report: 'report', webpage: 'online' }[item.type]);
    expect(Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, plain(value)]))).toEqual(
      JSON.parse(
        JSON.stringify({
          TITLE: source.title,
          JOURNALTITLE: item['container-title'],
          [item.type === 'report' ? 'INSTITUTION' : 'ORGANIZATION']: item.publisher,
          VOLUME: item.volume,
          NUMBER: item.issue,
          PAGES: item.page?.replace('-', '--'),
          DATE: source.year?.toString(),
          DOI: source.doi,
          EPRINT: source.pmid,
          EPRINTTYPE: source.pmid && 'pubmed',
          URL: item.URL,
          NOTE: source.findIt,
        }),
      ),
    );
    expect(plain(AUTHOR)).toBe(namesOf(source).join(' and '));
  });
});

describe('as RIS', () => {
  /** Each entry's values by tag; a line that is no tag and value fails. */
  const entries = read('sources.ris')
    .replace(/\r\n$/, '')
    .split(/\r\n\r\n/)
    .map((entry) => {
      const values = new Map<string, string[]>();
      for (const line of entry.split('\r\n')) {
        const [, tag = '', value = ''] = /^([A-Z][A-Z\d]) {2}- (.*)$/.exec(line) ?? [];
        expect(tag, line).not.toBe('');
        values.set(tag, [...(values.get(tag) ?? []), value]);
      }
      return values;
    });
  const byId = new Map(entries.map((entry) => [entry.get('ID')?.[0], entry]));

  test.each(sources.map((source) => [source.id, source] as const))('%s', (id, source) => {
    const entry = byId.get(id);
    const [first, last] = pagesOf(source).split('-');
    const of = (tag: string) => entry?.get(tag)?.[0];
    expect([of('TI'), of('DO'), of('AN'), of('PY')]).toEqual([
      source.title,
      source.doi,
      source.pmid,
      source.year?.toString(),
    ]);
    expect([of('SP'), of('EP')]).toEqual([first || undefined, last]);
    const item = toCsl(source);
    expect([of('UR'), of('VL'), of('IS'), of('T2'), of('PB'), of('N1')]).toEqual([
      item.URL,
      item.volume,
      item.issue,
      item['container-title'],
      item.publisher,
      source.findIt,
    ]);
    expect(of('TY')).toBe({ 'article-journal': 'JOUR', report: 'RPRT', webpage: 'ELEC' }[item.type]);
    // A comma parts a person's family name from the first; a body's name has none.
    const people = (item.author ?? []).map((name) => 'family' in name);
    expect(entry?.get('AU') ?? []).toEqual(
      namesOf(source).map((name, i) => (people[i] ? name : name.replaceAll(',', ''))),
    );
  });
});

test('as CSL-JSON, each with its names apart', () => {
  const items = new Map((JSON.parse(read('sources.csl.json')) as CslItem[]).map((item) => [item.id, item]));
  expect(items.size).toBe(sources.length);
  expect(items.get('elder2017')?.author?.[3]).toEqual({ family: 'Bruckner', given: 'G G' });
  expect(items.get('finucane2020')?.author?.[5]).toEqual({ family: 'Pool-Goudzwaard', given: 'A L' });
  expect(items.get('qaseem2017')?.author?.at(-1)).toEqual({
    literal: 'Clinical Guidelines Committee of the American College of Physicians',
  });
  expect(items.get('rososteoporosis')?.author).toHaveLength(1);
  expect(items.get('french2006')).toMatchObject({
    issue: '1',
    page: 'CD004750',
    'container-title': 'Cochrane Database of Systematic Reviews',
  });
});

test('llms.txt names each of them', () => {
  for (const path of ['/evidence.json', '/evidence.csv', '/sources.bib'])
    expect(read('llms.txt')).toContain(absolute(path));
});
