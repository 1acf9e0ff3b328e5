import type { Question, Quiz } from '../schemas/quiz.ts';
import { asCheck } from './check-steps.ts';
import { chosenIn } from './chosen.ts';
import { type Answer, type Answers, answersOf, gatesPassed, nextStep, noAnswers, patternOf } from './next.ts';

/** Every question that a link may answer: a plan's, and those that a progress check asks besides. */
const questionsOf = (quiz: Quiz, isCheck: boolean | undefined): Question[] =>
  isCheck ? [...quiz.questions, ...quiz.check.questions] : quiz.questions;

/**
 * The fragment for these answers, without "#". Gates are never written: no health sign is kept in an address.
 * A progress check says that it is one until the number of sessions does.
 * @param at the question still open; left out when the quiz has ended
 */
export function toFragment(quiz: Quiz, answers: Answers, at = ''): string {
  // A finished link leaves "none" out; under way it tells a question that was answered so from one that is open.
  const said = (id: string) => chosenIn(answers, id).filter((tick) => at || tick !== 'none');
  const parts = [...questionsOf(quiz, answers.isCheck).map(({ id }) => [id, said(id).join()]), ['at', at]];
  const written = parts.flatMap(([key, value]) => (value ? `${key}=${value}` : []));
  return [...(answers.isCheck && answers.sessions === undefined ? ['check'] : []), ...written].join('&');
}

/** The parts of a fragment by their keys; nothing when one is no key with a value, or is there twice. */
function partsOf(text: string): Map<string, string> | undefined {
  const given = new Map<string, string>();
  for (const part of text.split('&')) {
    const [key = '', value, more] = part.split('=');
    if (value === undefined || more !== undefined || given.has(key)) return;
    given.set(key, value);
  }
  return given;
}

/**
 * The answers that a fragment holds. One that a chat or a mail program has touched is mended first: mend-link.ts.
 * @param fragment with or without "#"; anything a reader may paste
 * @returns nothing when it is malformed, so that the quiz starts over and says so
 */
export function fromFragment(quiz: Quiz, fragment: string): Answers | undefined {
  const text = fragment.replace(/^#/, '');
  if (text === '') return noAnswers;
  if (text === 'check') return { gates: {}, isCheck: true };
  const rest = text.replace(/^check&/, '');
  const given = partsOf(rest);
  if (!given) return;
  const isCheck = rest !== text || given.has('sessions');
  const questions = questionsOf(quiz, isCheck);
  const at = given.get('at');
  given.delete('at');
  const answers: Answers = { gates: {}, ...(isCheck && { isCheck }) };
  for (const [key, value] of given) {
    const question = questions.find(({ id }) => id === key);
    const answer = question && read(quiz, question, value);
    if (answer === undefined) return;
    Object.assign(answers, { [key]: answer });
  }
  if (patternOf(quiz, answers)?.skip.some((id) => given.has(id))) return;
  if (at !== undefined) return questions.some(({ id }) => id === at) ? answers : undefined;
  return rest === text ? finished(quiz, answers) : answers;
}

/**
 * The answers of a link that names no open question. It leaves out a comfort of none, and must hold all the rest;
 * that of a progress check, which a calendar opens weeks later, may lack how it is now, and what only dates need.
 */
function finished(quiz: Quiz, answers: Answers): Answers | undefined {
  const whole = { ...answers, comfort: answers.comfort ?? [] };
  const isOpen = answers.isCheck
    ? nextStep(asCheck(quiz), { now: 0, ...whole, gates: gatesPassed(quiz.gates) })
    : nextStep(quiz, { ...whole, gates: gatesPassed(quiz.gates) });
  return isOpen ? undefined : whole;
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
