import { z } from 'zod';

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
