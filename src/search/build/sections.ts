import { readFileSync, writeFileSync } from 'node:fs';
import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';
import { anchorOf } from '../anchor.ts';
import type { SentData } from '../data.ts';
import { packTexts } from '../texts.ts';

/** What is no text of a section: marks beside it, lists of links, drawings, and what only a script shows. */
const marks =
  '.cite, .note, .unseen, nav, svg, script, style, astro-island, #references, #references ~ *, #related, #related ~ *';
/** The pages whose texts say something of their own; the plans and the ledger are found by their titles and claims. */
const hasSections = /\/(articles\/[^/]+|about)\/$/;
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

/** The file of near words in equal parts, each with its first word. */
function nearParts(): { start: string; text: string }[] {
  const lines = readFileSync(new URL('../near.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const size = Math.ceil(lines.length / nearFiles);
  return Array.from({ length: Math.ceil(lines.length / size) }, (_, i) => {
    const part = lines.slice(i * size, (i + 1) * size);
    return { start: part[0]?.split(/[+ ]/, 1)[0] ?? '', text: part.join('\n') };
  });
}

/**
 * Adds to the search's data what stands in the built pages, and writes the files of near words beside it.
 * @param site the folder of the built site
 * @param file the data's file, made by src/pages/search-index.json.ts
 * @param folder where the files of near words go
 */
export function addSections(site: string, base: string, file: string, folder: string): void {
  const data: SentData = JSON.parse(readFileSync(file, 'utf8'));
  const isLarge = data.everywhere !== '' || data.others !== '';
  const pages = data.docs.url.map((url) =>
    hasSections.test(url) && !isLarge
      ? sectionsOf(readFileSync(`${site}${url.slice(base.length + 1)}index.html`, 'utf8'))
      : [{ heading: '', anchor: '', text: '' }],
  );
  const parts = nearParts();
  for (const [i, { text }] of parts.entries()) writeFileSync(`${folder}/near-${i}.txt`, text);
  const sent: SentData = {
    ...data,
    headings: pages.map((sections) => sections.slice(1).map(sentHeading)),
    texts: packTexts(pages.flatMap((sections) => sections.map(({ text }) => text))),
    near: parts.map(({ start }) => start),
  };
  writeFileSync(file, JSON.stringify(sent));
}
