import type { FrontMatter } from '../../../src/schemas/article.ts';
import { formatIsoDay } from '../../../src/site/site.ts';

/** One page's words, for every peer to show. */
export interface Words {
  /** Its address, such as "/articles/safety/". */
  path: string;
  title: string;
  description: string;
  topic: string;
  /** The day of publication, as year-month-day. */
  published: string;
  /** Plain Markdown, without the title. */
  markdown: string;
  /** The same with the site's own tags, where it has them. */
  mdx?: string;
}

/** What an article's front matter gives its words. */
export const headOf = (slug: string, { title, description, topic, published }: FrontMatter) => ({
  path: `/articles/${slug}/`,
  title,
  description,
  topic,
  published: formatIsoDay(published),
});

/** Words in MDX as plain Markdown: a care card becomes a heading and its list, a claim its text. */
export const withoutTags = (mdx: string): string =>
  mdx
    .replace(/<CareCard[^>]*heading="([^"]*)"[^>]*>/g, '### $1')
    .replace(/<[A-Z]\w*[^>]*\/>\n?/g, '')
    .replace(/<\/?[A-Z][^>]*>/g, '');

/** Front matter of these fields. JSON is YAML too. */
export const front = (fields: Record<string, unknown>): string =>
  `---\n${Object.entries(fields)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join('\n')}\n---\n\n`;
