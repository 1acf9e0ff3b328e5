import { defineHastPlugin, defineMdastPlugin, type HastNode, type HastVisitorContext } from 'satteri';

type Element = Extract<HastNode, { type: 'element' }>;

/**
 * Adds the site's base path to root-relative links and images, so that "/quiz/" works on any host.
 * @param base the base path, without its last slash
 */
export const addBasePath = (base: string) => {
  const withBase = (url: string) => (url.startsWith('/') ? base + url : url);
  return defineMdastPlugin({
    name: 'add-base-path',
    link: (node, context) => context.setProperty(node, 'url', withBase(node.url)),
    image: (node, context) => context.setProperty(node, 'url', withBase(node.url)),
    definition: (node, context) => context.setProperty(node, 'url', withBase(node.url)),
  });
};

/** A table's caption is the paragraph before it when that begins so, as in Pandoc. */
const captionPrefix = /^Table:\s*/;

/** Classes in place of the style attributes by which Markdown aligns columns, since the pages' policy forbids those. */
const alignClasses: Record<string, string> = { 'text-align: center': 'centre', 'text-align: right': 'end' };

/** A cell's properties with a class in place of its style. Left-aligned cells need none. */
function replaceStyle<Value>({ style, ...others }: Record<string, Value>): Record<string, Value | string[]> {
  const name = alignClasses[String(style)];
  return name ? { ...others, className: [name] } : others;
}

/** Gives an article's tables a caption, and header cells for columns and rows, so that screen readers can name each cell. */
export const accessibleTables = () => {
  let heading = '';
  return defineHastPlugin({
    name: 'accessible-tables',
    element: [
      {
        filter: ['h2', 'h3'],
        visit: (node, context) => {
          heading = context.textContent(node);
        },
      },
      { filter: ['table'], visit: (node, context) => addCaption(node, context, heading) },
      {
        filter: ['th'],
        visit: (node, context) =>
          context.replaceNode(node, { ...node, properties: { ...replaceStyle(node.properties), scope: 'col' } }),
      },
      { filter: ['td'], visit: addRowHeader },
    ],
  });
};

/**
 * Moves a caption before the table into it, or uses the heading above. It is looked for only where the text has the word: the
 * library makes a whole article's tree to tell what stands beside a table, which takes a fifth of the time of compiling it.
 */
function addCaption(node: Element, context: HastVisitorContext, heading: string): void {
  const siblings = (context.source.includes('Table') && context.parent(node)?.children) || [];
  const before = siblings.slice(0, context.indexOf(node)).findLast(({ type }) => type !== 'text');
  const text = before ? context.textContent(before) : '';
  const isCaption = captionPrefix.test(text);
  if (before && isCaption) context.removeNode(before);
  context.setProperty(node, 'caption', isCaption ? text.replace(captionPrefix, '') : heading);
}

/** Markdown has no row headers, so the first cell of each row becomes one. */
function addRowHeader(node: Element, context: HastVisitorContext): void {
  const properties = replaceStyle(node.properties);
  // A line break is the first child of every row.
  if (context.indexOf(node) === 1)
    context.replaceNode(node, { ...node, tagName: 'th', properties: { ...properties, scope: 'row' } });
  else if (node.properties['style']) context.replaceNode(node, { ...node, properties });
}
