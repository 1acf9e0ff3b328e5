import { z } from 'zod';
import { oneOf, set } from './ids.ts';

/** The topics that group articles, in the order in which lists show them. */
export const topics = {
  basics: 'The basics',
  sessions: 'Sessions and booking',
  safety: 'Safety',
  home: 'At home',
} as const;

/** A day. */
const date = (name: string) =>
  z.iso
    .date(`${name} must be a date. Write it as year-month-day, such as 2026-11-24.`)
    .transform((day) => new Date(day));

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write the slug of another article: its file name without .mdx.');

const sentence = (most: number) =>
  z
    .string()
    .trim()
    .regex(/^.+$/, 'Write a sentence, on one line.')
    .max(most, `Shorten it to ${most} characters at most.`);

/** The front matter of one article in content/articles. */
export const articleSchema = z
  .strictObject({
    title: sentence(65),
    description: sentence(155).min(70, 'Write 70 characters or more: search engines show this line.'),
    topic: oneOf(topics, 'topics'),
    order: z.int('Use a whole number: the place within its topic.').positive(),
    summary: z.array(sentence(160)).min(3, 'Give 3 to 5 summary points.').max(5, 'Give 3 to 5 summary points.'),
    published: date('published'),
    reviewed: date('reviewed'),
    nextReview: date('nextReview'),
    related: set(slug).min(1, 'Name at least one related article.').max(4, 'Name 4 related articles at most.'),
    searchWords: z.array(z.string()).default([]),
    draft: z.boolean().default(false),
    /** What each review changed, oldest first. */
    history: z.array(z.strictObject({ on: date('on'), what: sentence(160) })).default([]),
  })
  .refine((a) => a.reviewed >= a.published, {
    path: ['reviewed'],
    error: 'The review date is before publication. Set it to the publication date or later.',
  })
  .refine((a) => a.nextReview > a.reviewed, {
    path: ['nextReview'],
    error: 'The next review must come after the last one. Set a later date.',
  });

/** One article's checked front matter. */
export type Article = z.infer<typeof articleSchema>;

const day = 24 * 60 * 60 * 1000;

/** Whether the day of an article's next review is over. */
export const isOverdue = ({ nextReview }: Article, now = new Date()): boolean =>
  nextReview.getTime() + day <= now.getTime();

/** Whether a day lies ahead, on every clock of the world. */
export const isAhead = (date: Date, now = new Date()): boolean => date.getTime() - day > now.getTime();
