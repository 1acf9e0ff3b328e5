import { defineMdastPlugin, type MdxJsxFlowElement, type MdxJsxTextElement } from 'satteri';

/**
 * Adds the ids of an article's <Claim> tags to a list, in order of use, as the article compiles.
 * It reads no ledger: the guard checks the ids, and the page looks them up.
 */
export const claimUses = (ids: string[]) => {
  const gather = (node: MdxJsxTextElement | MdxJsxFlowElement) => {
    if (node.name !== 'Claim') return;
    const id = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === 'id')?.value;
    if (typeof id === 'string') ids.push(id);
  };
  return defineMdastPlugin({ name: 'claim-uses', mdxJsxTextElement: gather, mdxJsxFlowElement: gather });
};
