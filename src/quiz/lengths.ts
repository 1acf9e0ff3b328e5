import type { Quiz } from '../schemas/quiz.ts';

/** Whether a number lies in a range, its ends included; no number lies in none. */
export const within = ([from, to]: [number, number], n: number | undefined): boolean =>
  n !== undefined && from <= n && n <= to;

/** The length of session, or the stop page, that a severity leads to; nothing for no severity. */
export const lengthFor = (quiz: Quiz, severity: number | undefined) =>
  quiz.lengths.find((length) => within(length.severity, severity));
