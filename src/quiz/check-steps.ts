import type { Question, Quiz } from '../schemas/quiz.ts';
import type { Answers } from './next.ts';

/** What a progress check cannot do without, besides its own questions. */
const needs = ['pattern', 'severity'];

/**
 * The quiz as a progress check asks it: the gates again, how it was at the start, then how many sessions and how it is now.
 * The other questions of a plan shape only the dates of the next stretch: they can be opened, and are never asked.
 */
export function asCheck(quiz: Quiz): Quiz {
  const { began, questions } = quiz.check;
  const reworded = quiz.questions.map((question): Question => ({ ...question, ...began[question.id as 'pattern'] }));
  const isNeeded = ({ id }: Question) => needs.includes(id);
  const optional = reworded
    .filter((question) => !isNeeded(question))
    .map((question) => ({ ...question, optional: true as const }));
  return { ...quiz, questions: [...reworded.filter(isNeeded), ...questions, ...optional] };
}

/** The quiz that these answers are about: a progress check's, or that of a plan. */
export const askedQuiz = (quiz: Quiz, { isCheck }: Answers): Quiz => (isCheck ? asCheck(quiz) : quiz);
