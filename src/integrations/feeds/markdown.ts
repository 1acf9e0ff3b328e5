import { htmlToMarkdown } from '@mdream/js';
import { site } from '../../site/site.ts';

const withoutTags = (html: string) => html.replace(/<[^>]+>/g, '');

/**
 * What stands raised, in words that can be no part of the number before it: "15 [1]" of references, which bring their
 * brackets, "15 [note 1]" of other links. What is raised without a link, as in m<sup>2</sup>, Markdown writes as HTML does.
 */
function raised(sup: string): string {
  const words = withoutTags(sup);
  if (/^\s*\[/.test(words)) return words;
  return sup.includes('<a ') ? ` [note ${words}]` : sup;
}

/**
 * HTML as Markdown, with tables as GitHub writes them. Reference numbers stay bare: "[1, 2]", no link and no backslash.
 * @param address where the HTML stands: links from the site's root become absolute
 */
export const toMarkdown = (html: string, address: string): string =>
  htmlToMarkdown(html.replace(/<sup\b.*?<\/sup>/gs, raised), { origin: new URL(address).origin }).replace(
    /\\(\[(?:note )?[\d, ]+\])/g,
    '$1',
  );

/**
 * An article's twin in Markdown, for readers and programs that want the words alone.
 * @param article plain HTML
 * @param address its page's
 */
export const twin = (article: string, address: string): string =>
  `${toMarkdown(article, address)}\n\n${site.name} is information, not medical advice. This text is also at <${address}>.\n`;
