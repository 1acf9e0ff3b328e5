import { z } from 'zod';
import { onceEach, said } from './ids.ts';

/** What a source is, from the strongest design to the weakest. */
const sourceKinds = [
  'systematic-review',
  'guideline',
  'rct',
  'cohort',
  'consensus',
  'narrative-review',
  'lab',
  'case-report',
  'public-service',
  'trade',
] as const;

/** One entry of content/sources.yaml. */
export const sourceSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z]+(\d{4})?$/, 'Write the id as a name and a year, such as cherkin2011.'),
    authors: said.min(3),
    title: said.min(5),
    journal: said.min(2),
    published: z.string().optional(),
    year: z.int().min(1900).max(2100).optional(),
    doi: z
      .string()
      .regex(
        /^10\.\d{4,9}\/\S*[^\s.,;]$/,
        'A DOI begins with 10., with no https:// before it and no full stop after it.',
      )
      .optional(),
    pmid: z
      .string()
      .regex(/^\d{1,8}$/, 'A PMID is digits alone, in quotes.')
      .optional(),
    url: z.url({ protocol: /^https$/, error: 'Write an address that begins with https://.' }).optional(),
    findIt: z.string().optional(),
    kind: z.enum(sourceKinds),
    /** What it found, and where it is weak, in plain words. */
    found: said,
    limits: said,
    /** Less pain than the comparison, in points out of 10, and its 95% interval. */
    effects: z
      .array(
        z
          .strictObject({
            of: said,
            against: said,
            points: z.number().min(-10).max(10),
            interval: z.tuple([z.number(), z.number()]).optional(),
          })
          .refine(({ points, interval: [low, high] = [points, points] }) => low <= points && points <= high, {
            path: ['interval'],
            error: 'The interval does not hold the points. Write its lower end first.',
          }),
      )
      .optional(),
    read: z.enum(['whole', 'abstract', 'copy']),
    /** What of this entry was written from memory and not seen: never what a claim rests on. */
    unchecked: z.string().endsWith('.').optional(),
  })
  .refine((source) => source.doi || source.url || source.findIt, {
    path: ['findIt'],
    error: 'Give a doi or a url; where neither exists, say in findIt how a reader finds it.',
  })
  .refine(({ published, year }) => !published || year, {
    path: ['published'],
    error: 'Volume and pages follow a year. Add the year.',
  });

/** All of content/sources.yaml. */
export const sourcesSchema = z
  .array(sourceSchema)
  .superRefine(onceEach('id'))
  .superRefine(onceEach('doi', () => 'Another source has this DOI. Use that one.'));

/** One study, guideline or public page. */
export type Source = z.infer<typeof sourceSchema>;

/** Where a source is found: its DOI before its page; nothing when it has neither. */
export const sourceAddress = (source: Source): string | undefined =>
  source.doi ? `https://doi.org/${source.doi}` : source.url;
