import type { Question, Quiz } from '../schemas/quiz.ts';
import { chosenIn } from './chosen.ts';
import { type Answer, type Answers, answersOf, gatesPassed, nextStep, noAnswers, patternOf } from './next.ts';

/**
 * The fragment for these answers, without "#". Gates are never written: no health sign is kept in an address.
 * @param at the question still open; left out when the quiz has ended
 */
export function toFragment(quiz: Quiz, answers: Answers, at = ''): string {
  // A finished link leaves "none" out; under way it tells a question that was answered so from one that is open.
  const said = (id: string) => chosenIn(answers, id).filter((tick) => at || tick !== 'none');
  const parts = [...quiz.questions.map(({ id }) => [id, said(id).join()]), ['at', at]];
  return parts.flatMap(([key, value]) => (value ? `${key}=${value}` : [])).join('&');
}

/**
 * The answers that a fragment holds.
 * @param fragment with or without "#"; anything a reader may paste
 * @returns nothing when it is malformed, so that the quiz starts over and says so
 */
export function fromFragment(quiz: Quiz, fragment: string): Answers | undefined {
  const text = fragment.replace(/^#/, '');
  if (text === '') return noAnswers;
  const given = new Map<string, string>();
  for (const part of text.split('&')) {
    const [key = '', value, more] = part.split('=');
    if (value === undefined || more !== undefined || given.has(key)) return;
    given.set(key, value);
  }
  const at = given.get('at');
  given.delete('at');
  const answers: Answers = { gates: {} };
  for (const [key, value] of given) {
    const question = quiz.questions.find(({ id }) => id === key);
    const answer = question && read(quiz, question, value);
    if (answer === undefined) return;
    Object.assign(answers, { [key]: answer });
  }
  if (patternOf(quiz, answers)?.skip.some((id) => given.has(id))) return;
  if (at !== undefined) return quiz.questions.some(({ id }) => id === at) ? answers : undefined;
  // A finished link leaves out a comfort of none; it must hold all the rest.
  const whole = { ...answers, comfort: answers.comfort ?? [] };
  return nextStep(quiz, { ...whole, gates: gatesPassed(quiz.gates) }) ? undefined : whole;
}

function read(quiz: Quiz, question: Question, value: string): Answer | undefined {
  if (question.kind === 'scale') {
    const number = Number(value);
    return /^\d+$/.test(value) && number >= question.from && number <= question.to ? number : undefined;
  }
  const known = answersOf(quiz, question).map(({ id }) => id);
  if (question.kind === 'one') return known.includes(value) ? value : undefined;
  if (value === 'none') return [];
  const ids = value.split(',');
  return ids.every((id, i) => known.includes(id) && ids.indexOf(id) === i) ? ids : undefined;
}
