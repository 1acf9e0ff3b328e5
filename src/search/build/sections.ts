import { readFileSync, writeFileSync } from 'node:fs';
import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';
import { anchorOf } from '../anchor.ts';
import type { ClaimResult, SentData } from '../data.ts';
import { packPostings } from '../postings.ts';

/** What is no text of a section: marks beside it, lists of links, drawings, and what only a script shows. */
const marks =
  '.cite, .note, .unseen, .legend, .care-card.shared, nav, svg, script, style, astro-island, #references, #references ~ *, #related, #related ~ *';
/** The pages whose texts say something of their own; the plans and the ledger are found by their titles and claims. */
const hasSections = /\/(articles\/[^/]+|about)\/$/;
/** A word that this share of all texts holds tells none from another. */
const commonShare = 0.08;
/** How many files of near words there are: 4 kB each. */
const nearFiles = 64;

interface Section {
  heading: string;
  anchor: string;
  text: string;
}

/** The sections of a page: what stands before its first heading, then each heading with an anchor and what stands under it. */
export function sectionsOf(html: string): Section[] {
  const main = parse(html).querySelector('main');
  for (const mark of main?.querySelectorAll(marks) ?? []) mark.remove();
  const sections: Section[] = [{ heading: '', anchor: '', text: '' }];
  const last = () => sections[sections.length - 1] as Section;
  const walk = (node: Node): void => {
    const element = node as HTMLElement;
    if (node.nodeType === NodeType.TEXT_NODE) last().text += node.text;
    else if (element.tagName === 'H1') return;
    else if (/^H[2-4]$/.test(element.tagName ?? '') && element.id)
      sections.push({ heading: element.text.trim(), anchor: element.id, text: '' });
    else {
      // Words in two elements are two words; in one word a mark is rare.
      last().text += ' ';
      node.childNodes.forEach(walk);
      last().text += ' ';
    }
  };
  if (main) walk(main);
  return sections;
}

/** A heading as it is sent: with its anchor, where that is not made of its words. */
const sentHeading = ({ heading, anchor }: Section): string =>
  anchor === anchorOf(heading) ? heading : `${heading}#${anchor}`;

/** The shortest beginning of a word that comes after another word, in the order of the alphabet. */
const startOf = (word: string, before: string): string =>
  word.slice(0, Array.from(word).findIndex((letter, i) => letter !== before[i]) + 1);

/** The file of near words in equal parts, each with how its first word begins. */
function nearParts(): { start: string; text: string }[] {
  const lines = readFileSync(new URL('../near.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const wordAt = (i: number) => lines[i]?.split(/[+ ]/, 1)[0] ?? '';
  const size = Math.ceil(lines.length / nearFiles);
  return Array.from({ length: Math.ceil(lines.length / size) }, (_, i) => ({
    start: startOf(wordAt(i * size), wordAt(i * size - 1)),
    text: lines.slice(i * size, (i + 1) * size).join('\n'),
  }));
}

/**
 * Adds to the search's data what stands in the built pages and in the ledger, and writes the files of near words beside it.
 * @param site the folder of the built site
 * @param data the data's file, made by src/pages/search-index.json.ts
 * @param claims the claims' file, made by src/pages/search-claims.json.ts
 * @param folder where the files of near words go
 */
export function addSections(site: string, base: string, files: { data: string; claims: string }, folder: string): void {
  const data: SentData = JSON.parse(readFileSync(files.data, 'utf8'));
  const claims: ClaimResult[] = JSON.parse(readFileSync(files.claims, 'utf8'));
  const isLarge = data.everywhere !== '' || data.others !== '';
  const pages = data.docs.url.map((url) =>
    hasSections.test(url) && !isLarge
      ? sectionsOf(readFileSync(`${site}${url.slice(base.length + 1)}index.html`, 'utf8'))
      : [{ heading: '', anchor: '', text: '' }],
  );
  const parts = nearParts();
  for (const [i, { text }] of parts.entries()) writeFileSync(`${folder}/near-${i}.txt`, text);
  const texts = [...pages.flatMap((sections) => sections.map(({ text }) => text)), ...claims.map(([, words]) => words)];
  const sent: SentData = {
    ...data,
    headings: pages.map((sections) => sections.slice(1).map(sentHeading)),
    ...packPostings(texts, texts.length * commonShare),
    claims: claims.length,
    near: parts.map(({ start }) => start).join(' '),
  };
  writeFileSync(files.data, JSON.stringify(sent));
}
