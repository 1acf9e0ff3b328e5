import { htmlToMarkdown } from '@mdream/js';

const withoutTags = (html: string) => html.replace(/<[^>]+>/g, '');

/** HTML as Markdown, with tables as GitHub writes them. Reference numbers stay bare: "[1, 2]", no link and no backslash. */
export const toMarkdown = (html: string): string =>
  htmlToMarkdown(html.replace(/<sup>.*?<\/sup>/g, withoutTags)).replace(/\\(\[[\d, ]+\])/g, '$1');
