import { existsSync, globSync, readFileSync } from 'node:fs';
import { type HTMLElement, parse } from 'node-html-parser';
import { base } from './base.ts';

/** The address that the built site was made for. */
export const site = process.env['SITE'] ?? 'https://basalt.example';

/** A path of the site as others see it. */
export const absolute = (path: string): string => new URL(base + path, site).href;

const addressOf = (file: string) =>
  `${base}/${file
    .replaceAll('\\', '/')
    .replace(/^dist\//, '')
    .replace(/index\.html$/, '')}`;

/** Every built page by its path, such as "/quiz/", base path included. */
export const pages = new Map<string, HTMLElement>(
  globSync('dist/**/*.html').map((file) => [addressOf(file), parse(readFileSync(file, 'utf8'))]),
);

/** The articles among them, by slug. */
export const articles = [...pages].flatMap(([address, page]) => {
  const slug = /\/articles\/([^/]+)\/$/.exec(address)?.[1];
  return slug ? [[slug, page] as const] : [];
});

/**
 * The built file behind an address of the site.
 * @param url whole, or from the root
 * @returns nothing when the address is another site's, or leads nowhere
 */
export function fileAt(url: string): string | undefined {
  const { origin, pathname } = new URL(url, site);
  if (origin !== new URL(site).origin || !pathname.startsWith(`${base}/`)) return;
  const file = `dist${pathname.slice(base.length)}${pathname.endsWith('/') ? 'index.html' : ''}`;
  return existsSync(file) ? file : undefined;
}

/** An element's visible words, with spaces made even. */
export const wordsOf = (element: HTMLElement | null | undefined): string =>
  (element?.text ?? '').replace(/\s+/g, ' ').trim();

/** The words of an article's headings, and the references that it lists, in their order. */
export const headingsOf = (page: HTMLElement): string[] =>
  page
    .querySelectorAll('.prose h2, .prose h3')
    .filter((heading) => !heading.closest('.summary, .sidebar, .references'))
    .map(wordsOf);
export const referencesOf = (page: HTMLElement): HTMLElement[] => page.querySelectorAll('.references li');

/** When an article page says that it was published, and last reviewed. */
export function datesOf(page: HTMLElement): { published: string; reviewed: string } {
  const [published = '', reviewed = ''] = page
    .querySelectorAll('.dates time')
    .map((time) => time.getAttribute('datetime') ?? '');
  return { published, reviewed };
}
