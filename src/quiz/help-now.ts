import type { Quiz } from '../schemas/quiz.ts';

/** The emergency signs in short as one line of text, for where no list can stand, such as a calendar's event. */
export const helpNowWords = ({ helpNow: { title, lines } }: Pick<Quiz, 'helpNow'>): string =>
  `${title} ${lines.map(({ words }) => words).join('; ')}.`;
