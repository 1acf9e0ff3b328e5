import { z } from 'zod';

/** content/synonyms.yaml: the site's words, and what readers type for them. */
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

/** The site's words for what readers type. */
export type Synonyms = z.infer<typeof synonymsSchema>;
