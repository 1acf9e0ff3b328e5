import { defineMdastPlugin } from 'satteri';

/**
 * Puts the site's base path before root-relative links in articles, so that "/quiz/" works on any host.
 * @param base the base path, such as "/" or "/basalt/"
 */
export const baseLinks = (base: string) => {
  const prefix = base.replace(/\/$/, '');
  return defineMdastPlugin({
    name: 'base-links',
    link(node, context) {
      if (prefix && node.url.startsWith('/')) context.setProperty(node, 'url', prefix + node.url);
    },
  });
};
