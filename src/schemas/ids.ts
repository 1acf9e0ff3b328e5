import { z } from 'zod';

/**
 * One of the keys of a list.
 * @param kind what they are, for the message
 */
export const oneOf = <Id extends string>(words: Record<Id, string>, kind: string) => {
  const ids = Object.keys(words) as [Id, ...Id[]];
  return z.enum(ids, { error: `Use one of these ${kind}: ${ids.join(', ')}.` });
};

/** Text that readers see. */
export const said = z.string().trim().min(1, 'Write some words.');

/** A list in which nothing stands twice. */
export const set = <Item extends z.ZodType>(item: Item) =>
  z.array(item).refine((list) => new Set(list).size === list.length, 'One of these stands twice. Remove one.');

/** What is wrong with an id that another entry has. */
export const usedTwice = (id: string): string => `The id "${id}" is used twice. Rename one of the two.`;

/** Complains of each id that an entry before it has; for `superRefine` of a list. */
export function onceEach(entries: { id: string }[], context: z.RefinementCtx): void {
  const ids = entries.map(({ id }) => id);
  for (const [i, id] of ids.entries())
    if (ids.indexOf(id) < i) context.addIssue({ code: 'custom', path: [i, 'id'], message: usedTwice(id) });
}
