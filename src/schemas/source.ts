import { z } from 'zod';
import { keyOf, nonEmptyText, uniqueBy } from './fields.ts';

/** Where a trial's patients had pain, with the words for readers. */
export const doseParts = { back: 'Backs', neck: 'Necks', knee: 'Knees', other: 'Another illness' } as const;

/** The doses of a trial and its results, in the trial's own numbers. */
const doses = z
  .strictObject({
    part: keyOf(doseParts, 'parts'),
    /** What was given, as a reader would say it. */
    of: nonEmptyText,
    people: z.int().positive(),
    /** The number of randomised groups, the comparison included. */
    groups: z.int().positive(),
    weeks: z.int().positive().optional(),
    against: nonEmptyText,
    /** The main outcome by name, then what was found, then how long it held. */
    main: nonEmptyText,
    found: nonEmptyText,
    lasted: nonEmptyText,
    /** The result in full sentences for articles, each number with its scale and direction. For trials in backs only. */
    plain: nonEmptyText.optional(),
    /** Each dose that was compared: its groups, and whether it did better than its comparison. */
    arms: z.array(
      z.strictObject({
        minutes: z.int().min(5).max(180).optional(),
        aWeek: z.number().positive().max(7),
        groups: z.int().positive().default(1),
        stones: z.literal(true).optional(),
        beat: z.boolean(),
      }),
    ),
  })
  .refine(({ arms, groups }) => arms.reduce((sum, arm) => sum + arm.groups, 0) <= groups, {
    path: ['arms'],
    error: 'The arms have more groups than the trial. Write both as the trial gives them.',
  });

/** One entry of content/sources.yaml. */
export const sourceSchema = z
  .strictObject({
    id: z
      .string()
      .regex(
        /^[a-z]+(\d{4})?$/,
        'This id is not a name in small letters and a year. Write it so, such as cherkin2011.',
      ),
    authors: nonEmptyText.min(3),
    title: nonEmptyText.min(5),
    journal: nonEmptyText.min(2),
    published: z.string().optional(),
    year: z.int().min(1900).max(2100).optional(),
    doi: z
      .string()
      .regex(
        /^10\.\d{4,9}\/\S*[^\s.,;]$/,
        'This is not a bare DOI. Begin it with 10., with no https:// before it and no full stop after it.',
      )
      .optional(),
    pmid: z
      .string()
      .regex(/^\d{1,8}$/, 'A PMID has other signs than digits. Write its digits alone, in quotes.')
      .optional(),
    url: z
      .url({
        protocol: /^https$/,
        error: 'This is not a web address that sources may have. Write an address that begins with https://.',
      })
      .optional(),
    findIt: z.string().optional(),
    /** What it is, from the strongest design to the weakest. */
    kind: z.enum([
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
    ]),
    /** What it found, and where it is weak, in plain words. */
    found: nonEmptyText,
    limits: nonEmptyText,
    /** Less pain than the comparison, in points out of 10, and its 95% interval. */
    effects: z
      .array(
        z
          .strictObject({
            of: nonEmptyText,
            against: nonEmptyText,
            points: z.number().min(-10).max(10),
            interval: z.tuple([z.number(), z.number()]).optional(),
          })
          .refine(({ interval: [low, high] = [0, 0] }) => low <= high, {
            path: ['interval'],
            error: 'The interval runs backwards. Write its lower end first.',
          })
          .refine(
            ({ points, interval: [low, high] = [points, points] }) => low > high || (low <= points && points <= high),
            { path: ['interval'], error: 'The interval does not hold the points. Write both as the study gives them.' },
          ),
      )
      .optional(),
    doses: doses.optional(),
    read: z.enum(['whole', 'abstract', 'copy']),
    /** Details that were written from memory and not checked. No claim may rest on them. */
    unchecked: z.string().endsWith('.').optional(),
  })
  .refine((source) => source.doi || source.url || source.findIt, {
    path: ['findIt'],
    error: 'No reader could find this. Give a doi or a url; where neither exists, say in findIt how a reader finds it.',
  })
  .refine(({ published, year }) => !published || year, {
    path: ['published'],
    error: 'There are volume and pages, and no year. Add the year.',
  });

/** All of content/sources.yaml. */
export const sourcesSchema = z
  .array(sourceSchema)
  .superRefine(uniqueBy('id'))
  .superRefine(uniqueBy('doi', () => 'Another source has this DOI. Use that one.'));

/** One study, guideline or public page. */
export type Source = z.infer<typeof sourceSchema>;

/** A dose as a trial tested it. */
export type Doses = NonNullable<Source['doses']>;

/** A source's address: its DOI, or else its page. Undefined when it has neither. */
export const findAddress = (source: Source): string | undefined =>
  source.doi ? `https://doi.org/${source.doi}` : source.url;

/** A person among authors: a family name, with particles such as "van", and up to five initials. */
const person =
  /^((?:(?:\p{Ll}+|Al|Da|De|Del|Den|Der|Di|Du|El|La|Le|Van|Von)[ '’])*[\p{L}'’-]+) \p{Lu}(?:-?\p{Lu}){0,4}(?: (?:Jr|Sr|II|III))?$/u;

/** A source's short name: the first author's family name, or the organisation, and the year if known. */
export function formatShortName({ authors, year }: Pick<Source, 'authors' | 'year'>): string {
  const [first = ''] = authors.split(/ \(|[,;]/);
  const name = first.replace(person, '$1');
  return year ? `${name} ${year}` : name;
}

/** Data that links to the ledger need: names by id, and the base path. */
export interface SourceLinks {
  /** Short names of sources by id, such as "Cherkin 2011". */
  names: Record<string, string>;
  /** The site's base path, without its last slash. */
  base: string;
}
