import { basename } from 'node:path';
import { listArticleFiles, parseArticles, toSlug } from '../../../src/validation/content-files.ts';
import type { Copy } from '../../support/copy.ts';
import { claims } from '../../support/ledger.ts';
import { headOf, type Words, withoutTags } from '../peers/words.ts';
import { fileText, madeArticle, slugAt } from './article.ts';
import { randomFrom } from './random.ts';
import { sentenceMaker } from './sentences.ts';

const seed = 20261124;

/** Words of a real article, for the peers; tables and pictures that the site makes from its own data stay out. */
function realWords(root: string): Words[] {
  return parseArticles(root).map(({ file, value, body }) => {
    if (!value) throw new Error(`${file} is broken.`);
    const mdx = body.trim().replace(/<[A-Z]\w*[^<>]*\/>/g, '');
    return { ...headOf(toSlug(file), value), mdx, markdown: withoutTags(mdx) };
  });
}

/**
 * Adds made articles to a copy of the project until it has as many as asked. The same number gives the same files.
 * @param count how many articles in all, the real ones among them
 * @returns the words of all of them
 */
export function fill(copy: Copy, count: number): Words[] {
  const real = realWords(copy.root);
  const random = randomFrom(seed);
  const text = listArticleFiles(copy.root).map(copy.read).join('\n');
  const made = Array.from({ length: Math.max(0, count - real.length) }, (_, i) => i + 1);
  const slugs = [...real.map(({ path }) => basename(path)), ...made.map(slugAt)];
  const sentence = sentenceMaker(withoutTags(text), random);
  const words = made.map((number): Words => {
    const { fields, mdx } = madeArticle(number, { random, sentence, claims, slugs });
    copy.write(`content/articles/${slugAt(number)}.mdx`, fileText(fields, mdx));
    const { title, description, topic, published } = fields;
    const path = `/articles/${slugAt(number)}/`;
    return { path, title, description, topic, published, mdx, markdown: withoutTags(mdx) };
  });
  return [...real, ...words];
}
