// An article in the formats that programs read, made from its built page so that the words cannot differ. The page is read by
// regular expressions: parsing each page takes five times as long, which is 4 s more for 1,000 articles.
import { htmlToMarkdown } from '@mdream/js';
import { parse } from 'node-html-parser';
import { site } from '../../site/site.ts';

/** Elements that serve the page alone: navigation, and notes in the margin. */
const pageOnly = /<(p|nav|section|span) class="(?:crumbs|sidebar|mark-legend|related|note)"[\s\S]*?<\/\1>/g;
/** Links from a reference back to the text. */
const backLink = / <a href="#cite-\d+">.*?<\/a>/g;
const drawing = /<svg\b([^>]*)>[\s\S]*?<\/svg>/g;
const cite = /<sup class="cite">[\s\S]*?<\/sup>/g;

/** Replaces a claim's mark by the numbers of its references and its certainty in words. */
function formatCite(mark: string): string {
  const numbers = [...mark.matchAll(/#ref-(\d+)/g)].map(([link, n]) => `<a href="${link}">${n}</a>`);
  const certainty = /.*>([^<>]+)<\/span><\/sup>$/s.exec(mark)?.[1];
  return `${numbers.length ? ` <sup>[${numbers.join(', ')}]</sup>` : ''} (${certainty?.trim()})`;
}

/** Replaces a drawing by its label, since its caption may need it. A drawing without one is decoration. */
function formatDrawing(_svg: string, attributes: string): string {
  const label = /aria-label="([^"]+)"/.exec(attributes)?.[1];
  return label ? `<p>Picture on the page: ${label}.</p>` : '';
}

/**
 * The HTML of a page's article, as it stands there.
 * @throws when the page has no <article>
 */
export function findArticle(page: string): string {
  const article = /<article[\s\S]*<\/article>/.exec(page)?.[0];
  if (!article) throw new Error('The page holds no <article>.');
  return article;
}

/**
 * An article's HTML for readers without styles or script.
 * @param page the HTML of its page
 * @throws when the page has no <article>
 */
export function articleHtml(page: string): string {
  return findArticle(page)
    .replace(pageOnly, '')
    .replace(backLink, '')
    .replace(drawing, formatDrawing)
    .replace(cite, formatCite);
}

/** Attributes that have a meaning without styles or script. */
const keptAttributes = ['href', 'src', 'alt', 'scope', 'datetime', 'start'];

/**
 * HTML for use on other sites: without drawings, styles, script and attributes for them, and with absolute links.
 * @param address the address of the page that it comes from
 */
export function portableHtml(html: string, address: string): string {
  const root = parse(html);
  for (const element of root.querySelectorAll('svg, style, script, template, noscript')) element.remove();
  for (const element of root.querySelectorAll('*')) {
    for (const [name, value] of Object.entries(element.attributes)) {
      if (!keptAttributes.includes(name)) element.removeAttribute(name);
      else if (name === 'href' || name === 'src') element.setAttribute(name, new URL(value, address).href);
    }
  }
  return root.toString().trim();
}

/**
 * Replaces a superscript so that it cannot be read as part of the number before it: "15 [1]" for references, which have
 * their brackets already, and "15 [note 1]" for other links. Without a link, as in m<sup>2</sup>, it stays.
 */
function formatSuperscript(sup: string): string {
  const words = sup.replace(/<[^>]+>/g, '');
  if (/^\s*\[/.test(words)) return words;
  return sup.includes('<a ') ? ` [note ${words}]` : sup;
}

/**
 * HTML as GitHub-flavoured Markdown. Reference numbers are plain text: "[1, 2]", without links and backslashes.
 * @param address the address of the page; links from the site's root become absolute
 */
export const toMarkdown = (html: string, address: string): string =>
  htmlToMarkdown(html.replace(/<sup\b.*?<\/sup>/gs, formatSuperscript), { origin: new URL(address).origin }).replace(
    /\\(\[(?:note )?[\d, ]+\])/g,
    '$1',
  );

/**
 * The Markdown version of an article, for readers and programs that want the words alone.
 * @param page the HTML of its page
 * @param address the page's
 */
export const articleMarkdown = (page: string, address: string): string =>
  `${toMarkdown(articleHtml(page), address)}\n\n${site.name} is information, not medical advice. This text is also at <${address}>.\n`;
