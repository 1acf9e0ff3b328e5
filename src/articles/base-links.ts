import { defineMdastPlugin } from 'satteri';

/**
 * Puts the site's base path before root-relative links and images in articles, so that "/quiz/" works on any host.
 * @param base the base path, without its last slash
 */
export const baseLinks = (base: string) => {
  const settled = (url: string) => (url.startsWith('/') ? base + url : url);
  return defineMdastPlugin({
    name: 'base-links',
    link: (node, context) => context.setProperty(node, 'url', settled(node.url)),
    image: (node, context) => context.setProperty(node, 'url', settled(node.url)),
    definition: (node, context) => context.setProperty(node, 'url', settled(node.url)),
  });
};
