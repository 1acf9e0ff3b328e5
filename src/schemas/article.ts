import { z } from 'zod';
import { keyOf, uniqueList } from './fields.ts';

/** The topics that group articles, in the order in which lists show them. */
export const topics = {
  basics: 'The basics',
  sessions: 'Sessions and booking',
  safety: 'Safety',
  home: 'At home',
} as const;

/** A day, in UTC. */
const date = z.iso
  .date('This is not a date as year-month-day. Write it so, such as 2026-11-24.')
  .transform((day) => new Date(day));

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'This is not a name of an article. Write its file name without .mdx.');

const sentence = (most: number) =>
  z
    .string()
    .trim()
    .regex(/^.+$/, 'This is not a sentence on one line. Write one.')
    .max(most, `More than ${most} characters are too many. Shorten it.`);

/** The front matter of one article in content/articles. */
export const articleSchema = z
  .strictObject({
    title: sentence(65),
    description: sentence(155).min(
      70,
      'This is too short for search engines, which show it. Write 70 characters or more.',
    ),
    topic: keyOf(topics, 'topics'),
    order: z.int('This is not a whole number of 1 or more. Write the place within its topic, such as 3.').positive(),
    summary: z
      .array(sentence(160))
      .min(3, 'There are fewer than 3 points. Give 3 to 5.')
      .max(5, 'There are more than 5 points. Give 3 to 5.'),
    published: date,
    reviewed: date,
    nextReview: date,
    related: uniqueList(slug)
      .min(1, 'No related article is named. Name one.')
      .max(4, 'More than 4 related articles are named. Name 4 at most.'),
    searchWords: z.array(z.string()).default([]),
    draft: z.boolean().default(false),
    /** What each review changed, oldest first. */
    history: z.array(z.strictObject({ on: date, what: sentence(160) })).default([]),
  })
  .refine((a) => a.reviewed >= a.published, {
    path: ['reviewed'],
    error: 'The review date is before publication. Set it to the publication date or later.',
  })
  .refine((a) => a.nextReview > a.reviewed, {
    path: ['nextReview'],
    error: 'The next review does not come after the last one. Set a later date.',
  });

export type FrontMatter = z.infer<typeof articleSchema>;

const topicOrder = Object.keys(topics);

/** Compares two articles by topic and then by order, for sorting. */
export const compareArticles = (a: FrontMatter, b: FrontMatter): number =>
  topicOrder.indexOf(a.topic) - topicOrder.indexOf(b.topic) || a.order - b.order;

const day = 24 * 60 * 60 * 1000;

/** Whether an article's next review was due before today. */
export const isOverdue = ({ nextReview }: FrontMatter, now = new Date()): boolean =>
  nextReview.getTime() + day <= now.getTime();

/** Whether a day is in the future in every time zone. */
export const isFuture = (date: Date, now = new Date()): boolean => date.getTime() - day > now.getTime();

/**
 * Splits an article's file into front matter and body. Accepts Windows line ends and spaces after the "---" lines.
 * @returns undefined when the file does not begin with front matter
 */
export function splitFrontMatter(file: string): { front: string; body: string } | undefined {
  const text = file.replaceAll('\r\n', '\n');
  const [, front, body] = /^\uFEFF?---[ \t]*\n([\s\S]*?\n)---[ \t]*(?:\n|$)([\s\S]*)$/.exec(text) ?? [];
  return front === undefined ? undefined : { front, body: body ?? '' };
}
