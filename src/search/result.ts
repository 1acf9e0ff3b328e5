import type { Found } from './present.ts';

/** An element that holds words or other elements. */
export function holding<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, ...parts: (string | Node)[]) {
  const element = document.createElement(tag);
  element.append(...parts);
  return element;
}

/** A link that says these words. */
export const link = (url: string, words: string): HTMLAnchorElement =>
  Object.assign(holding('a', words), { href: url });

/** Marks come as HTML text; every other tag is kept as words, so no page's text can act. */
function excerpt(html: string): HTMLParagraphElement {
  const parts = html.split(/<\/?mark>/).map((part, i) => {
    const words = part
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    return i % 2 ? holding('mark', words) : words;
  });
  return holding('p', ...parts);
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
  const item = holding('li', link(url, title), holding('small', topic), excerpt(html));
  item.dataset['topic'] = topic;
  const lines = sections.map((section) => holding('li', link(placeOf(section.url, section.excerpt), section.title)));
  if (lines.length) item.append(holding('ul', ...lines));
  return item;
}
