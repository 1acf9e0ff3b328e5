/** What serves the page alone: the ways to it, through it and on from it, notes in its margin. */
const ofThePage = /<(p|nav|section|span) class="(?:crumbs|sidebar|marks|related|note)"[\s\S]*?<\/\1>/g;
/** From a reference back to the first mark that names it. */
const back = / <a href="#cite-\d+">.*?<\/a>/g;
const drawing = /<svg\b([^>]*)>[\s\S]*?<\/svg>/g;
const cite = /<sup class="cite">[\s\S]*?<\/sup>/g;

/** A claim's mark in words: the numbers of its references, and how sure anyone can be. */
function inWords(mark: string): string {
  const numbers = [...mark.matchAll(/#ref-(\d+)/g)].map(([link, n]) => `<a href="${link}">${n}</a>`);
  const certainty = /([^<>]+)<\/span><\/sup>$/.exec(mark)?.[1];
  return `${numbers.length ? ` <sup>[${numbers.join(', ')}]</sup>` : ''} (${certainty?.trim()})`;
}

/** A drawing in words, where it says something: its caption may need it. */
function drawingInWords(_svg: string, attributes: string): string {
  const label = /aria-label="([^"]+)"/.exec(attributes)?.[1];
  return label ? `<p>Picture on the page: ${label}.</p>` : '';
}

/**
 * An article for readers without styles or script, from the page that others see: so the two cannot differ.
 * @param page the page's HTML
 * @throws when it holds no article
 */
export function plainArticle(page: string): string {
  const article = /<article[\s\S]*<\/article>/.exec(page)?.[0];
  if (!article) throw new Error('The page holds no <article>.');
  return article.replace(ofThePage, '').replace(back, '').replace(drawing, drawingInWords).replace(cite, inWords);
}
