import { site as address, base } from 'astro:config/client';

/** The site's base path, without its last slash. */
export const basePath: string = base.replace(/\/$/, '');

/**
 * A link to a path of this site, with the base path.
 * @param path begins with a slash, such as "/quiz/"
 * @returns the address to put into a link
 */
export const href = (path: string): string => `${basePath}${path}`;

/**
 * A path's full address, for uses outside the site: search engines, feeds, share previews.
 * @param path begins with a slash, such as "/quiz/"
 */
export const absolute = (path: string): string => new URL(href(path), address).href;

/** The repository where readers report a mistake. The environment variable REPOSITORY changes it. */
export const repository: string = import.meta.env.REPOSITORY || 'https://github.com/basalt-site/basalt';
