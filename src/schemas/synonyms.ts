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

/** Terms of the site with their synonyms. */
export type Synonyms = z.infer<typeof synonymsSchema>;
