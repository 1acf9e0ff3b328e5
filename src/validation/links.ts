import type { Known } from './article.ts';

/** Pages that are not articles, which articles may link to. */
const otherPages = /^\/((quiz|evidence|articles|about|search|how-often)\/)?$/;

/** The kinds of link that lead away from the site: how each is written, and what to say of one that is not. */
const schemes: Record<string, { form: RegExp; mend: string }> = {
  https: { form: /^https:\/\/[^/]/i, mend: 'has no website in it. Write the whole address, as the browser shows it.' },
  tel: {
    form: /^tel:\+?\d{3,15}$/,
    mend: 'cannot be dialled. Write its digits alone, such as tel:111 or tel:+442071234567.',
  },
  mailto: {
    form: /^mailto:[^\s@?&]+@[^\s@?&]+\.[a-z]{2,}$/i,
    mend: 'is no mail address. Write it as mailto:name@example.org.',
  },
};

/**
 * What is wrong with a link, if anything.
 * @param slug the article that holds it
 */
export function linkProblem(known: Known, slug: string, url: string): string[] {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  const wrong = scheme === undefined ? wrongOnSite(known, slug, url) : wrongAway(scheme, url);
  return wrong ? [`The link "${url}" ${wrong}`] : [];
}

function wrongAway(scheme: string, url: string): string | undefined {
  if (scheme === 'http') return `is not safe on the way. Write ${url.replace(/^http:/i, 'https:')} in full.`;
  const known = schemes[scheme];
  if (!known) return 'is of a kind that no article may hold. Write an address that begins with https://.';
  return known.form.test(url) && URL.canParse(url) ? undefined : known.mend;
}

function wrongOnSite(known: Known, slug: string, url: string): string | undefined {
  if (/[\p{Cf}\s]|%20|%E2%80/iu.test(url)) return 'holds a space or an unseen sign. Type the address anew.';
  if (url.startsWith('//')) return `begins with // alone. Write https:${url} in full.`;
  const [path = '', anchor] = url.split('#');
  const target = path === '' ? anchor && slug : /^\/articles\/([a-z0-9-]+)\/$/.exec(path)?.[1];
  return target ? wrongInArticle(known, slug, target, anchor) : wrongOnPage(known, path, anchor);
}

function wrongInArticle({ anchors, drafts }: Known, slug: string, target: string, anchor = ''): string | undefined {
  const sections = anchors.get(target);
  if (!sections) return 'names no article. Use the name of a file in content/articles, without .mdx.';
  if (drafts.has(target) && !drafts.has(slug))
    return 'leads to a draft. Remove the link until that article is published.';
  return anchor && !sections.includes(anchor)
    ? `names no heading of that article. Use one of those there: ${sections.join(', ')}.`
    : undefined;
}

function wrongOnPage(known: Known, path: string, anchor = ''): string | undefined {
  const pattern = /^\/how-often\/([a-z0-9-]+)\/$/.exec(path)?.[1];
  if (!otherPages.test(path) && !(pattern && known.patterns.has(pattern)))
    return `leads nowhere. Write ${nearestTo(known, path)}.`;
  if (!anchor) return;
  if (path === '/quiz/')
    return known.opensQuiz(anchor)
      ? undefined
      : 'holds answers that the quiz does not know. Copy the whole address of a plan.';
  return known.pageAnchors.has(anchor) ? undefined : `names no part of that page. Write ${path} alone.`;
}

/** The address that was meant, or what addresses look like. */
function nearestTo({ anchors }: Known, path: string): string {
  const [, name = ''] = /([a-z0-9-]+)(?:\.mdx?|\/)*(?:\?.*)?$/.exec(path) ?? [];
  if (anchors.has(name)) return `/articles/${name}/`;
  return otherPages.test(`/${name}/`)
    ? `/${name}/`
    : 'the whole address of a page, such as /quiz/ or https://www.nhs.uk/';
}
