import { htmlToMarkdown } from '@mdream/js';

const withoutTags = (html: string) => html.replace(/<[^>]+>/g, '');

/**
 * HTML as Markdown, with tables as GitHub writes them. Drawings go; reference numbers stay bare: "[1, 2]", no link and no backslash.
 * @param page the address that the HTML comes from: links from the site's root become absolute
 */
export const toMarkdown = (html: string, page: string): string =>
  htmlToMarkdown(html.replace(/<svg[\s\S]*?<\/svg>/g, '').replace(/<sup>.*?<\/sup>/g, withoutTags), {
    origin: new URL(page).origin,
  }).replace(/\\(\[[\d, ]+\])/g, '$1');
