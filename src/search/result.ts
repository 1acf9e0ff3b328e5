import type { Found } from './find.ts';

const link = (url: string, words: string) => {
  const a = document.createElement('a');
  a.href = url;
  a.textContent = words;
  return a;
};

/** Marks come as HTML text; every other tag is kept as words, so no page's text can act. */
function excerpt(html: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  const words = new DOMParser().parseFromString(html, 'text/html').body;
  for (const node of words.childNodes) {
    if (node.nodeName !== 'MARK') paragraph.append(node.textContent ?? '');
    else paragraph.append(Object.assign(document.createElement('mark'), { textContent: node.textContent }));
  }
  return paragraph;
}

/** One result as a list item: its title, the words found, and the sections that answer best. */
export function resultItem({ url, title, excerpt: html, sections }: Found): HTMLLIElement {
  const item = document.createElement('li');
  item.append(link(url, title), excerpt(html));
  if (sections.length) {
    const list = document.createElement('ul');
    list.append(
      ...sections.map((section) => {
        const line = document.createElement('li');
        line.append(link(section.url, section.title));
        return line;
      }),
    );
    item.append(list);
  }
  return item;
}
