import { defineMdastPlugin } from 'satteri';

/**
 * Adds the ids of an article's <Claim> tags to a list, in order of use, as the article compiles.
 * It reads no ledger: the guard checks the ids, and the page looks them up.
 */
export const claimUses = (ids: string[]) =>
  defineMdastPlugin({
    name: 'claim-uses',
    mdxJsxTextElement(node) {
      if (node.name !== 'Claim') return;
      const id = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === 'id')?.value;
      if (typeof id === 'string') ids.push(id);
    },
  });
