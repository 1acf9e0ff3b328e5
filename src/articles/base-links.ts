import { defineMdastPlugin } from 'satteri';

/**
 * Puts the site's base path before root-relative links and images in articles, so that "/quiz/" works on any host.
 * @param base the base path, such as "/" or "/basalt/"
 */
export const baseLinks = (base: string) => {
  const prefix = base.replace(/\/$/, '');
  const settled = (url: string) => (url.startsWith('/') ? prefix + url : url);
  return defineMdastPlugin({
    name: 'base-links',
    link: (node, context) => context.setProperty(node, 'url', settled(node.url)),
    image: (node, context) => context.setProperty(node, 'url', settled(node.url)),
    definition: (node, context) => context.setProperty(node, 'url', settled(node.url)),
  });
};
