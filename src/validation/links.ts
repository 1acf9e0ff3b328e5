import type { ContentIndex } from './content-index.ts';

/** The schemes that links away from the site may use, the form of each, and the message for a link without that form. */
const schemes: Record<string, { form: RegExp; message: string }> = {
  https: {
    form: /^https:\/\/[^/]/i,
    message: 'has no website in it. Write the whole address, as the browser shows it.',
  },
  tel: {
    form: /^tel:\+?\d{3,15}$/,
    message: 'cannot be dialled. Write its digits alone, such as tel:111 or tel:+442071234567.',
  },
  mailto: {
    form: /^mailto:[^\s@?&]+@[^\s@?&]+\.[a-z]{2,}$/i,
    message: 'is not an e-mail address. Write it as mailto:name@example.org.',
  },
};

/**
 * Checks a link.
 * @param slug the article that contains it, or "" for other files
 * @returns the message, if anything is wrong
 */
export function describeLink(index: ContentIndex, slug: string, url: string): string[] {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  const message = scheme === undefined ? checkInternal(index, slug, url) : checkExternal(scheme, url);
  return message ? [`The link "${url}" ${message}`] : [];
}

function checkExternal(scheme: string, url: string): string | undefined {
  if (scheme === 'http') return `is not encrypted. Write ${url.replace(/^http:/i, 'https:')} in full.`;
  const allowed = schemes[scheme];
  if (!allowed) return 'is not allowed in an article. Use an address that begins with https://.';
  return allowed.form.test(url) && URL.canParse(url) ? undefined : allowed.message;
}

function checkInternal(index: ContentIndex, slug: string, url: string): string | undefined {
  if (/[\p{Cf}\s]|%20|%E2%80/iu.test(url)) return 'contains a space or a hidden character. Type the address again.';
  if (url.startsWith('//')) return `begins with // only. Write https:${url} in full.`;
  const [path = '', anchor] = url.split('#');
  const target = path === '' ? anchor && slug : /^\/articles\/([a-z0-9-]+)\/$/.exec(path)?.[1];
  return target ? checkArticleLink(index, slug, target, anchor) : checkPageLink(index, path, anchor);
}

function checkArticleLink({ anchors, drafts }: ContentIndex, slug: string, target: string, anchor = '') {
  const sections = anchors.get(target);
  if (!sections) return 'is not an article. Use the name of a file in content/articles, without .mdx.';
  if (drafts.has(target) && !drafts.has(slug))
    return 'leads to a draft. Remove the link until that article is published.';
  return anchor && !sections.includes(anchor)
    ? `is not a heading of that article. Use one of these: ${sections.join(', ')}.`
    : undefined;
}

function checkPageLink(index: ContentIndex, path: string, anchor = ''): string | undefined {
  const anchors = index.pages.get(path);
  if (!anchors) return `does not exist. Write ${suggestAddress(index, path)}.`;
  if (!anchor) return;
  if (path === '/quiz/')
    return index.opensQuiz(anchor)
      ? undefined
      : 'holds answers that the quiz does not know. Copy the whole address of a plan.';
  return anchors.includes(anchor) ? undefined : `is not a part of that page. Write ${path} only.`;
}

/** The address that was probably meant, or an example of one. */
function suggestAddress({ anchors, pages }: ContentIndex, path: string): string {
  const [, name = ''] = /([a-z0-9-]+)(?:\.mdx?|\/)*(?:\?.*)?$/.exec(path) ?? [];
  if (anchors.has(name)) return `/articles/${name}/`;
  return pages.has(`/${name}/`) ? `/${name}/` : 'the whole address of a page, such as /quiz/ or https://www.nhs.uk/';
}
