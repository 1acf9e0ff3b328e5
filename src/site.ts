import { site as address, base } from 'astro:config/client';

/** What every page knows about the site. The one place to change them. */
export const site = {
  name: 'Basalt',
  promise: 'Hot stone massage for back pain, told straight.',
  question: 'Does hot stone massage help a sore back?',
  /** Where readers report a mistake; set REPOSITORY to move it. */
  repository: import.meta.env.REPOSITORY ?? 'https://github.com/basalt-site/basalt',
  language: 'en-GB',
} as const;

/** The header's links, in order. Safety stays one tap away on every page. */
export const mainLinks = [
  { path: '/quiz/', words: 'Quiz' },
  { path: '/articles/', words: 'Articles' },
  { path: '/articles/safety/', words: 'Safety' },
  { path: '/evidence/', words: 'Evidence' },
  { path: '/search/', words: 'Search' },
] as const;

const prefix = base.replace(/\/$/, '');

/**
 * A path on this site, with the base path that the build was given.
 * @param path begins with a slash, such as "/quiz/"
 * @returns the address to put into a link
 */
export const href = (path: string): string => `${prefix}${path}`;

/**
 * A date as readers say it.
 * @returns for example "24 November 2026", in UTC so that no builder's time zone shifts it
 */
export const longDate = (date: Date): string => inWords.format(date);

// Made once: making one takes longer than a thousand dates.
const inWords = new Intl.DateTimeFormat(site.language, { dateStyle: 'long', timeZone: 'UTC' });

/**
 * A path's whole address, for those who read the site elsewhere: search engines, feeds, share previews.
 * @param path begins with a slash, such as "/quiz/"
 */
export const absolute = (path: string): string => new URL(href(path), address).href;

/** A date as machines read it, such as "2026-11-24". */
export const isoDay = (date: Date): string => date.toISOString().slice(0, 10);
