import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';
import { type ColumnarIndex, headingAnchor, type Section } from '../index-format.ts';
import type { Result } from '../search.ts';
import { tokenize } from '../words.ts';
import type { IndexData } from './index-data.ts';
import { describeTexts } from './large-site.ts';
import { packPostings } from './pack.ts';

/** What is not a section's text: what pagefind-index.ts excludes too, lists of links, drawings, what only a script shows, and what every page repeats. */
const sectionExcluded =
  '.cite, .note, .unseen, .legend, .care-card.shared, nav, svg, script, style, astro-island, #references, #references ~ *, #related, #related ~ *';
/** The pages whose text is indexed; the plans and the ledger are found by their titles and claims. */
const hasSections = /\/(articles\/[^/]+|about)\/$/;
/** How many files the near words are split into: 4 to 5 kB each. */
const nearFileCount = 56;

/** The sections of a page: the text before its first heading, then each heading that has an anchor, with the text under it. */
export function parseSections(html: string): Section[] {
  const main = parse(html).querySelector('main');
  for (const element of main?.querySelectorAll(sectionExcluded) ?? []) element.remove();
  const sections: Section[] = [{ heading: '', anchor: '', text: '' }];
  const last = () => sections[sections.length - 1] as Section;
  const walk = (node: Node): void => {
    const element = node as HTMLElement;
    if (node.nodeType === NodeType.TEXT_NODE) last().text += node.text;
    else if (element.tagName === 'H1') return;
    else if (/^H[2-4]$/.test(element.tagName ?? '') && element.id)
      sections.push({ heading: element.text.trim(), anchor: element.id, text: '' });
    else {
      // Two elements are two words: markup inside a word is rare.
      last().text += ' ';
      node.childNodes.forEach(walk);
      last().text += ' ';
    }
  };
  if (main) walk(main);
  return sections;
}

/** A heading, with its anchor if that is not made of its words. */
const toHeading = ({ heading, anchor }: Section): string =>
  anchor === headingAnchor(heading) ? heading : `${heading}#${anchor}`;

/** The shortest beginning of a word that sorts after the word before it. */
const startOf = (word: string, before: string): string =>
  word.slice(0, Array.from(word).findIndex((letter, i) => letter !== before[i]) + 1);

/** The near words in parts of about equal size, each with how its first word begins, which is as short as can be. */
function splitNearWords(): { start: string; text: string }[] {
  const lines = readFileSync(new URL('../near.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const size = lines.length / nearFileCount;
  const starts = lines.map((line, i) => startOf(line, lines[i - 1] ?? ''));
  /** The place near an even cut where the word's beginning is shortest. */
  const placeOf = (part: number) => {
    const places = Array.from({ length: size / 4 }, (_, i) => Math.round((part - 0.125) * size) + i);
    return part
      ? places.reduce((best, at) => ((starts[at]?.length ?? 0) < (starts[best]?.length ?? 0) ? at : best))
      : 0;
  };
  const places = Array.from({ length: nearFileCount }, (_, part) => placeOf(part));
  return places.map((at, part) => ({ start: starts[at] ?? '', text: lines.slice(at, places[part + 1]).join('\n') }));
}

/**
 * Completes the index with what only the built pages and the ledger tell, and writes the near words, the medicines and the
 * claims in files beside it.
 * @param site the folder of the built site
 * @param files the index and the claims, as src/pages/ made them
 * @param folder where these files go
 * @param bodies the MDX of a large site's articles
 */
export function completeIndex(
  site: string,
  base: string,
  files: { index: string; claims: string },
  folder: string,
  bodies: string[],
): void {
  const { medicines, ...index }: IndexData = JSON.parse(readFileSync(files.index, 'utf8'));
  const claims: Result[] = JSON.parse(readFileSync(files.claims, 'utf8'));
  const pages = index.docs.url.map((url) =>
    hasSections.test(url) && !bodies.length
      ? parseSections(readFileSync(`${site}${url.slice(base.length + 1)}index.html`, 'utf8'))
      : [{ heading: '', anchor: '', text: '' }],
  );
  const near = splitNearWords();
  mkdirSync(folder);
  for (const [i, { text }] of near.entries()) writeFileSync(`${folder}/near-${i}.txt`, text);
  // Only a word that is on no page may be a medicine.
  writeFileSync(`${folder}/near-medicines.txt`, medicines);
  // A search shows two claims at most: all of them in one file would be 3 kB.
  for (const [i, claim] of claims.entries()) writeFileSync(`${folder}/search-claims-${i}.json`, JSON.stringify(claim));
  rmSync(files.claims);
  const texts = [...pages.flat().map(({ text }) => text), ...claims.map(({ title }) => title)];
  const headings = pages.map((sections) => sections.slice(1).map(toHeading));
  const { title, description, words } = index.docs;
  const complete: ColumnarIndex = {
    ...index,
    ...(bodies.length && describeTexts(bodies, index)),
    headings,
    ...packPostings(texts, tokenize([...title, ...description, ...words, ...headings.flat()].join(' '))),
    claims: claims.length,
    near: near.map(({ start }) => start).join(' '),
  };
  writeFileSync(files.index, JSON.stringify(complete));
}
