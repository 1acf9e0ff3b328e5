import type { Found } from './engine.ts';

const link = (url: string, words: string) => {
  const a = document.createElement('a');
  a.href = url;
  a.textContent = words;
  return a;
};

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

/** The first words that a page's text was found by, as a text fragment: the browser marks them at the section. */
function atWords(url: string, html: string): string {
  const words = /<mark>([\p{L}\p{N}]+)/u.exec(html)?.[1];
  return words ? `${url}:~:text=${encodeURIComponent(words)}` : url;
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
      line.append(link(atWords(section.url, html), section.title));
      list.append(line);
    }
    item.append(list);
  }
  return item;
}
