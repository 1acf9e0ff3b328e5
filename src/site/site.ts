/** What every page knows about the site. The one place to change it. */
export const site = {
  name: 'Basalt',
  promise: 'Hot stone massage for back pain, told straight.',
  question: 'Does hot stone massage help a sore back?',
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

// Made once: making one takes longer than a thousand dates.
const inWords = new Intl.DateTimeFormat(site.language, { dateStyle: 'long', timeZone: 'UTC' });

/**
 * A date as readers say it.
 * @returns for example "24 November 2026", in UTC so that no builder's time zone shifts it
 */
export const longDate = (date: Date): string => inWords.format(date);

/** A date as machines read it, such as "2026-11-24". */
export const isoDay = (date: Date): string => date.toISOString().slice(0, 10);
