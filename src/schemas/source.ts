import { z } from 'zod';
import { onceEach, oneOf, said } from './ids.ts';

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

/** Where the trial's people hurt, and how readers meet it; "other" is no pain of back, neck or knee. */
export const doseParts = { back: 'Backs', neck: 'Necks', knee: 'Knees', other: 'Another illness' } as const;

/** A dose that a trial tested or fixed: who had how much of what, and what came of it. Its numbers are the trial's own. */
const doses = z
  .strictObject({
    part: oneOf(doseParts, 'parts'),
    /** What was given, as a reader would say it. */
    of: said,
    people: z.int().positive(),
    /** How many groups chance made, comparison and all. */
    groups: z.int().positive(),
    weeks: z.int().positive().optional(),
    against: said,
    /** The main outcome by name, then what was found, then how long it held. */
    main: said,
    found: said,
    lasted: said,
    /** What was found in whole sentences, each number with its scale and its direction: for readers of the article. Backs alone. */
    plain: said.optional(),
    /** Each dose that was compared: groups of it, and whether it beat its comparison. None where no dose was. */
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
    authors: said.min(3),
    title: said.min(5),
    journal: said.min(2),
    published: z.string().optional(),
    year: z.int().min(1900).max(2100).optional(),
    doi: z
      .string()
      .regex(
        /^10\.\d{4,9}\/\S*[^\s.,;]$/,
        'This is no bare DOI. Begin it with 10., with no https:// before it and no full stop after it.',
      )
      .optional(),
    pmid: z
      .string()
      .regex(/^\d{1,8}$/, 'A PMID has other signs than digits. Write its digits alone, in quotes.')
      .optional(),
    url: z
      .url({ protocol: /^https$/, error: 'This is no safe address. Write an address that begins with https://.' })
      .optional(),
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
    /** What of this entry was written from memory and not seen: never what a claim rests on. */
    unchecked: z.string().endsWith('.').optional(),
  })
  .refine((source) => source.doi || source.url || source.findIt, {
    path: ['findIt'],
    error: 'No reader could find this. Give a doi or a url; where neither exists, say in findIt how a reader finds it.',
  })
  .refine(({ published, year }) => !published || year, {
    path: ['published'],
    error: 'Volume and pages stand without a year. Add the year.',
  });

/** All of content/sources.yaml. */
export const sourcesSchema = z
  .array(sourceSchema)
  .superRefine(onceEach('id'))
  .superRefine(onceEach('doi', () => 'Another source has this DOI. Use that one.'));

/** One study, guideline or public page. */
export type Source = z.infer<typeof sourceSchema>;

/** A dose as a trial tested it. */
export type Doses = NonNullable<Source['doses']>;

/** Where a source is found: its DOI before its page; nothing when it has neither. */
export const sourceAddress = (source: Source): string | undefined =>
  source.doi ? `https://doi.org/${source.doi}` : source.url;

/** A person as an author: a family name, whose first words may be small or one of these, and up to five initials. */
const person =
  /^((?:(?:\p{Ll}+|Al|Da|De|Del|Den|Der|Di|Du|El|La|Le|Van|Von)[ '’])*[\p{L}'’-]+) \p{Lu}(?:-?\p{Lu}){0,4}(?: (?:Jr|Sr|II|III))?$/u;

/** A source's short name: its first author's family name or its body, and the year when known. */
export function shortName({ authors, year }: Pick<Source, 'authors' | 'year'>): string {
  const [first = ''] = authors.split(/ \(|[,;]/);
  const name = first.replace(person, '$1');
  return year ? `${name} ${year}` : name;
}
