import { topics } from '../../../src/schemas/article.ts';
import type { Claim } from '../../../src/schemas/claim.ts';
import { front } from '../peers/words.ts';
import { pick, pickSome } from './random.ts';
import { isSayable } from './sentences.ts';

/** What an article is made of. */
export interface Material {
  random: () => number;
  sentence: () => string;
  claims: Claim[];
  /** The slugs that it may link to. */
  slugs: string[];
}

/** An article's name among many. */
export const slugAt = (number: number): string => `made-${String(number).padStart(5, '0')}`;

const repeat = (count: number, make: () => string, between: string) =>
  Array.from({ length: count }, make).join(between);
const bare = (sentence: string) => sentence.replace(/\.$/, '');

/** A body of about 900 words: sections with claims and links, a table, a care card and numbered steps. */
function body({ random, sentence, claims, slugs }: Material): string {
  const claim = () => {
    const { id, wording } = pick(random, claims);
    return `<Claim id="${id}">${bare(wording)}</Claim>`;
  };
  const plain = () => repeat(3, sentence, ' ');
  const withClaim = () => `${sentence()} ${claim()}. ${sentence()}`;
  const section = () => `## ${bare(sentence())}\n\n${withClaim()}\n\n${plain()}\n\n${plain()}`;
  const row = () => `| ${bare(sentence())} | ${claim()} | ${bare(sentence())} |`;
  const card = `<CareCard level="urgent" heading="Talk to a GP, pharmacist or physiotherapist before you book if:">\n\n${repeat(4, () => `- ${bare(sentence())}`, '\n')}\n\n</CareCard>`;
  const links = pickSome(random, slugs, 4).map((slug) => `- [${bare(sentence())}](/articles/${slug}/)`);
  return [
    plain(),
    plain(),
    repeat(4, section, '\n\n'),
    `## What is known\n\n| First | Claim | Last |\n|---|---|---|\n${repeat(4, row, '\n')}`,
    `## Who should ask first\n\n${card}`,
    repeat(3, section, '\n\n'),
    `## Step by step\n\n${[1, 2, 3, 4].map((n) => `${n}. **${bare(sentence())}.** ${sentence()}`).join('\n')}`,
    `## More on this\n\n${links.join('\n')}`,
  ].join('\n\n');
}

/** The first of some texts that an article may say: a text that is cut may lose its hedge. */
function firstSayable(make: () => string): string {
  for (;;) {
    const text = make();
    if (isSayable(text)) return text;
  }
}

/** One made article, as a file of content/articles holds it. */
export function madeArticle(number: number, material: Material) {
  const { random, sentence, slugs } = material;
  const fields = {
    title: firstSayable(() => `Made article ${number} on ${bare(sentence()).toLowerCase()}`.slice(0, 65).trim()),
    description: firstSayable(() => `${repeat(8, sentence, ' ').slice(0, 150).trim()}.`),
    topic: pick(random, Object.keys(topics)),
    order: number + 100,
    summary: Array.from({ length: 4 }, () => sentence().slice(0, 160)),
    published: '2026-11-24',
    reviewed: '2026-11-24',
    nextReview: '2027-11-24',
    related: pickSome(
      random,
      slugs.filter((slug) => slug !== slugAt(number)),
      4,
    ),
    searchWords: Array.from({ length: 4 }, () => bare(sentence()).split(' ').at(-1)),
  };
  return { fields, mdx: body(material) };
}

/** The text of the file. Dates stand bare, as YAML wants them. */
export const fileText = (fields: Record<string, unknown>, mdx: string): string =>
  `${front(fields).replace(/"(\d{4}-\d\d-\d\d)"/g, '$1')}${mdx}\n`;
