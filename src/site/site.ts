/** The site's name and texts that many pages share. */
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

// Creating a formatter takes longer than formatting a thousand dates.
const longFormat = new Intl.DateTimeFormat(site.language, { dateStyle: 'long', timeZone: 'UTC' });

/**
 * Formats a date in words.
 * @returns for example "24 November 2026", in UTC, so that the time zone of the build does not shift it
 */
export const formatLongDate = (date: Date): string => longFormat.format(date);

/** Formats a date as in ISO 8601, such as "2026-11-24". */
export const formatIsoDay = (date: Date): string => date.toISOString().slice(0, 10);
