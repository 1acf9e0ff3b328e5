import { parse } from 'node-html-parser';

/** Attributes that mean something without styles or script. */
const kept = ['href', 'src', 'alt', 'scope', 'datetime', 'start'];

/**
 * HTML as it can travel: without drawings, styles, script and what serves only them, and with absolute links.
 * @param page the address that the HTML comes from, which its links are relative to
 */
export function plainHtml(html: string, page: string): string {
  const root = parse(html);
  for (const element of root.querySelectorAll('svg, style, script, template, noscript')) element.remove();
  for (const element of root.querySelectorAll('*')) {
    for (const [name, value] of Object.entries(element.attributes)) {
      if (!kept.includes(name)) element.removeAttribute(name);
      else if (name === 'href' || name === 'src') element.setAttribute(name, new URL(value, page).href);
    }
  }
  return root.toString().trim();
}
