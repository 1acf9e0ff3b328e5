import { z } from 'zod';

/** content/synonyms.yaml: a term of the site, and what readers type for it. */
export const synonymsSchema = z.array(
  z.strictObject({
    site: z.string().min(3),
    readers: z
      .array(
        z
          .string()
          .regex(
            /^[a-z0-9]+( [a-z0-9]+)*$/,
            'This has other signs than small letters and digits. Write it in small letters, without hyphens or apostrophes.',
          ),
      )
      .min(1),
  }),
);

export type Synonyms = z.infer<typeof synonymsSchema>;

const end = z
  .string()
  .regex(/^[a-z]{3,}$/, 'This is not an end of a generic name. Write three small letters or more, without a hyphen.');

/** content/medicines.yaml: word endings of generic names that show what a medicine is for, and the source of the list. */
export const medicinesSchema = z.strictObject({
  source: z.strictObject({
    title: z.string().min(1),
    publisher: z.string().min(1),
    year: z.int(),
    number: z.string().min(1),
  }),
  stems: z
    .array(z.strictObject({ kind: z.string().min(3), site: z.string().min(3), ends: z.array(end).min(1) }))
    .min(1),
});
