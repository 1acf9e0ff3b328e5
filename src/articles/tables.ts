import { defineHastPlugin } from 'satteri';

/** How a table's caption is written: the paragraph right before it, as in Pandoc. */
const captionMark = /^Table:\s*/;

/** The classes of cells by the style that Markdown aligns their columns with, which the pages' policy lets through nowhere. */
const columns: Record<string, string> = { 'text-align: center': 'centre', 'text-align: right': 'end' };

/** A cell's properties with a class in place of its style; a column at the left begins where all do. */
function aligned<Value>({ style, ...others }: Record<string, Value>): Record<string, Value | string[]> {
  const name = columns[String(style)];
  return name ? { ...others, className: [name] } : others;
}

/** An article's tables, made so that a cell can be read aloud with its row and its column. */
export const tables = () => {
  let heading = '';
  return defineHastPlugin({
    name: 'tables',
    element: [
      {
        filter: ['h2', 'h3'],
        visit: (node, context) => {
          heading = context.textContent(node);
        },
      },
      {
        filter: ['table'],
        visit(node, context) {
          const siblings = context.parent(node)?.children ?? [];
          const before = siblings.slice(0, context.indexOf(node)).findLast(({ type }) => type !== 'text');
          const words = before ? context.textContent(before) : '';
          if (before && captionMark.test(words)) context.removeNode(before);
          context.setProperty(node, 'caption', captionMark.test(words) ? words.replace(captionMark, '') : heading);
        },
      },
      {
        filter: ['th'],
        visit: (node, context) =>
          context.replaceNode(node, { ...node, properties: { ...aligned(node.properties), scope: 'col' } }),
      },
      {
        // Markdown knows no heads of rows: the first cell of each is one.
        filter: ['td'],
        visit(node, context) {
          const row = context.parent(node);
          const first = row?.children.findIndex(({ type }) => type === 'element');
          const properties = aligned(node.properties);
          if (context.indexOf(node) === first)
            context.replaceNode(node, { ...node, tagName: 'th', properties: { ...properties, scope: 'row' } });
          else if (node.properties['style']) context.replaceNode(node, { ...node, properties });
        },
      },
    ],
  });
};
