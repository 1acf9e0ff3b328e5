import { z } from 'zod';

/**
 * A key of an object that has the words for each.
 * @param kind what the keys are, for the message
 */
export const keyOf = <Id extends string>(words: Record<Id, string>, kind: string) => {
  const ids = Object.keys(words) as Id[];
  return z.enum(ids, { error: `This is none of the ${kind}. Use one of these ${kind}: ${ids.join(', ')}.` });
};

/** Text that readers see. */
export const nonEmptyText = z.string().trim().min(1, 'There are no words here. Write some words.');

/** A list without repeats. */
export const uniqueList = <Item extends z.ZodType>(item: Item) =>
  z.array(item).refine((list) => new Set(list).size === list.length, 'One of these is there twice. Remove one.');

/** The message for an id that another entry has. */
export const duplicateId = (id: string): string => `The id "${id}" is used twice. Rename one of the two.`;

/**
 * A check for `superRefine` of a list: no two entries have the same text in a field. Case does not count.
 * @param message makes the message for an entry whose text an earlier one has
 */
export const uniqueBy =
  <Field extends string>(field: Field, message = duplicateId) =>
  (entries: { [field in Field]?: string | undefined }[], context: z.RefinementCtx): void => {
    const texts = entries.map((entry) => entry[field] ?? '');
    const lowerCase = texts.map((text) => text.toLowerCase());
    for (const [i, text] of texts.entries())
      if (text && lowerCase.indexOf(text.toLowerCase()) < i)
        context.addIssue({ code: 'custom', path: [i, field], message: message(text) });
  };
