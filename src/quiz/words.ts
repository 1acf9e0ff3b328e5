import type { Quiz, Rule } from '../schemas/quiz.ts';

/** A range of numbers as readers say it, such as "4 to 6", or "7" for one alone. */
export const formatRange = ([from, to]: [number, number]): string => (from === to ? `${from}` : `${from} to ${to}`);

/** How long a session is, the shorter of two equal choices first, such as "60 minutes (up to 75 if you like)". */
export const formatLength = (minutes: number, equal?: number): string =>
  equal ? `${equal} minutes (up to ${minutes} if you like)` : `${minutes} minutes`;

/** A number with its noun, such as "1 session" or "2 sessions". */
export const formatCount = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** The answers that a rule depends on, in readers' words. Empty for a rule that holds whatever they answer. */
export function formatWhen({ questions }: Pick<Quiz, 'questions'>, { when }: Pick<Rule, 'when'>): string {
  const ids = [...(when.duration ?? []), when.comfort];
  const answers = questions.flatMap((question) => ('answers' in question ? question.answers : []));
  const named = answers.filter(({ id }) => ids.includes(id)).map(({ words }) => words);
  return [...(when.severity ? [`${formatRange(when.severity)} out of 10`] : []), ...named].join(', ');
}

/** The emergency signs in short as one line of text, for places without lists, such as a calendar's event. */
export const formatHelpNow = ({ helpNow: { title, lines } }: Pick<Quiz, 'helpNow'>): string =>
  `${title} ${lines.map(({ words }) => words).join('; ')}.`;
