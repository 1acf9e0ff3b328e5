import type { Found } from './present.ts';

/** A link that says these words. */
export const link = (url: string, words: string): HTMLAnchorElement =>
  Object.assign(document.createElement('a'), { href: url, textContent: words });

/** Marks come as HTML text; every other tag is kept as words, so no page's text can act. */
function excerpt(html: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  for (const [i, part] of html.split(/<mark>|<\/mark>/).entries()) {
    const words = part
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    paragraph.append(i % 2 ? Object.assign(document.createElement('mark'), { textContent: words }) : words);
  }
  return paragraph;
}

const escaped = (words: string) => encodeURIComponent(words).replaceAll('-', '%2D');

/**
 * A section's address. Where its text was found, a text fragment with the words around it lets the browser mark the place;
 * a heading is marked by its own anchor.
 */
function placeOf(url: string, html = ''): string {
  const [, before, word, after] = /(\S+) <mark>([^<]+)<\/mark>(?: (\S+))?/.exec(html) ?? [];
  if (!before || !word || /[<>&]/.test(before + (after ?? ''))) return url;
  return `${url}:~:text=${escaped(before)}-,${escaped(word)}${after ? `,-${escaped(after)}` : ''}`;
}

/** One result as a list item: its title, the words found, and the sections that answer best. */
export function resultItem({ url, title, topic, excerpt: html, sections }: Found): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset['topic'] = topic;
  item.append(link(url, title), Object.assign(document.createElement('small'), { textContent: topic }), excerpt(html));
  if (sections.length) {
    const list = document.createElement('ul');
    for (const section of sections) {
      const line = document.createElement('li');
      line.append(link(placeOf(section.url, section.excerpt), section.title));
      list.append(line);
    }
    item.append(list);
  }
  return item;
}
