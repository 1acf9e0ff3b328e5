import { z } from 'zod';

/**
 * One of the keys of a list.
 * @param kind what they are, for the message
 */
export const oneOf = <Id extends string>(words: Record<Id, string>, kind: string) => {
  const ids = Object.keys(words) as Id[];
  return z.enum(ids, { error: `This is none of the ${kind}. Use one of these ${kind}: ${ids.join(', ')}.` });
};

/** Text that readers see. */
export const said = z.string().trim().min(1, 'No words stand here. Write some words.');

/** A list in which nothing stands twice. */
export const set = <Item extends z.ZodType>(item: Item) =>
  z.array(item).refine((list) => new Set(list).size === list.length, 'One of these stands twice. Remove one.');

/** What is wrong with an id that another entry has. */
export const usedTwice = (id: string): string => `The id "${id}" is used twice. Rename one of the two.`;

/**
 * Makes a check for `superRefine` of a list: no two entries have the same words in a field, small letters or not.
 * @param wrong what to say of an entry that has an earlier one's
 */
export const onceEach =
  <Field extends string>(field: Field, wrong = usedTwice) =>
  (entries: { [field in Field]?: string | undefined }[], context: z.RefinementCtx): void => {
    const texts = entries.map((entry) => entry[field] ?? '');
    const small = texts.map((text) => text.toLowerCase());
    for (const [i, text] of texts.entries())
      if (text && small.indexOf(text.toLowerCase()) < i)
        context.addIssue({ code: 'custom', path: [i, field], message: wrong(text) });
  };
