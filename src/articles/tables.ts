import { defineHastPlugin } from 'satteri';

/** How a table's caption is written: the paragraph right before it, as in Pandoc. */
const captionMark = /^Table:\s*/;

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
      { filter: ['th'], visit: (node, context) => context.setProperty(node, 'scope', 'col') },
      {
        // Markdown knows no heads of rows: the first cell of each is one.
        filter: ['td'],
        visit(node, context) {
          const row = context.parent(node);
          const first = row?.children.findIndex(({ type }) => type === 'element');
          if (context.indexOf(node) === first)
            context.replaceNode(node, { ...node, tagName: 'th', properties: { ...node.properties, scope: 'row' } });
        },
      },
    ],
  });
};
