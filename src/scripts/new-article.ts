// npm run new article "Title": makes a draft that passes validation, for an editor to fill.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleSchema } from '../schemas/article.ts';

const usage = 'Write: npm run new article "The title of the article"';

const slugify = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’'\p{M}]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The day in the editor's time zone, such as "2026-11-24", which is the Swedish date format. */
export const localDay = (date: Date): string => date.toLocaleDateString('sv-SE');

const draft = (title: string, today: string, nextYear: string) => `---
# yaml-language-server: $schema=../../src/schemas/json/article.json
title: ${JSON.stringify(title)}
description: ✎ Say in one sentence of 70 to 155 characters what a reader will find out on this page.
topic: basics # basics, sessions, safety or home
order: 99 # its place within the topic
summary:
  - ✎ The most useful point, in one short sentence.
  - ✎ The second point.
  - ✎ The third point.
published: ${today}
reviewed: ${today}
nextReview: ${nextYear}
history:
  - { on: ${today}, what: Written. }
related: [safety]
searchWords: [] # words that readers type and the text does not use
draft: true # shown by "npm run dev" alone; remove this line to publish
---

✎ Begin with the answer. Mark each health claim, as here: <Claim id="stay-active">staying active probably helps</Claim>.

## ✎ A question that a reader would ask

✎ Answer it in short sentences.
`;

/**
 * Writes a draft article.
 * @param root the project's folder
 * @param today as year-month-day
 * @returns the path of the new file
 * @throws when the title is empty, too long, or its file is there already; nothing is overwritten
 */
export function newArticle(root: string, title: string, today: string): string {
  const slug = slugify(title);
  if (!slug) throw new Error(usage);
  const wrong = articleSchema.shape.title.safeParse(title).error?.issues[0];
  if (wrong) throw new Error(`The title has ${title.length} characters. ${wrong.message}`);
  const file = `content/articles/${slug}.mdx`;
  if (existsSync(join(root, file)))
    throw new Error(`${file} is there already. Choose another title, or edit that file.`);
  const nextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4).replace('02-29', '02-28')}`;
  writeFileSync(join(root, file), draft(title, today, nextYear), { flag: 'wx' });
  return file;
}

if (import.meta.main) {
  try {
    const [kind, ...words] = process.argv.slice(2);
    const title = words.join(' ');
    if (kind !== 'article') throw new Error(usage);
    console.log(`Made ${newArticle('.', title.trim(), localDay(new Date()))}. "npm run dev" shows it.`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
