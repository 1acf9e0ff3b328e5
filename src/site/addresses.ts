import { site as address, base } from 'astro:config/client';

/** The base path that the build was given, without its last slash. */
export const basePath: string = base.replace(/\/$/, '');

/**
 * A path on this site, with the base path that the build was given.
 * @param path begins with a slash, such as "/quiz/"
 * @returns the address to put into a link
 */
export const href = (path: string): string => `${basePath}${path}`;

/**
 * A path's whole address, for those who read the site elsewhere: search engines, feeds, share previews.
 * @param path begins with a slash, such as "/quiz/"
 */
export const absolute = (path: string): string => new URL(href(path), address).href;

/** Where readers report a mistake; set REPOSITORY to move it. */
export const repository: string = import.meta.env.REPOSITORY || 'https://github.com/basalt-site/basalt';
